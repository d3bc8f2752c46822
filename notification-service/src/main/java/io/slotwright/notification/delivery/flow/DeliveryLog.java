package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.delivery.DeliveryLogEntry;
import io.slotwright.plumbing.http.Keyset;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/// What happened to deliveries.
public interface DeliveryLog {

  /// What happened to a delivery, oldest first.
  ///
  /// @param after only what is behind this position
  Uni<List<DeliveryLogEntry>> of(UUID delivery, Keyset after, int atMost);
}
