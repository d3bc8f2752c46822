package io.slotwright.notification.delivery.flow;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/// Counts the mails that guests have caused.
public interface MailUsage {

  /// Deletes some counts whose windows ended before `now`. Safe to run on several replicas at once.
  ///
  /// @return how many; fewer than `atMost` when none remain
  Uni<Integer> tidy(Instant now, int atMost);
}
