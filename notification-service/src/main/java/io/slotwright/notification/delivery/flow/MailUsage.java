package io.slotwright.notification.delivery.flow;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/// How many mails guests have caused.
public interface MailUsage {

  /// Forgets some counts whose windows ended before `now`. Any number of replicas may do it at
  /// once.
  ///
  /// @return how many: fewer than `atMost` when no more wait
  Uni<Integer> tidy(Instant now, int atMost);
}
