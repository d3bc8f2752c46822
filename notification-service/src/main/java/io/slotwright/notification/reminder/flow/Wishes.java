package io.slotwright.notification.reminder.flow;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// What customers wish to be reminded of.
public interface Wishes {

  /// @param email the customer's address
  /// @param kind of mail
  Uni<Boolean> wants(UUID organisation, String email, String kind);
}
