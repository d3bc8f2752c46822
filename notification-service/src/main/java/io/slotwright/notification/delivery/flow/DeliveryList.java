package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.delivery.Delivery;
import io.slotwright.notification.delivery.DeliveryStatus;
import io.slotwright.notification.mail.MailKind;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists the deliveries of an organisation.
public interface DeliveryList {

  /// Newest first.
  Uni<List<Delivery>> find(UUID organisation, Filter filter, int atMost);

  Uni<Optional<Delivery>> find(UUID organisation, UUID delivery);

  /// @param bookingId only this booking's; null for any
  /// @param status only with this status; null for any
  /// @param kind only of this kind; null for any
  /// @param before only older than this delivery; null to start with the newest
  record Filter(
      @Nullable UUID bookingId,
      @Nullable DeliveryStatus status,
      @Nullable MailKind kind,
      @Nullable UUID before) {}
}
