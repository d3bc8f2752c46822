package io.slotwright.notification.delivery.flow;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/// Counts the mails that people have caused.
public interface MailUsage {

  /// Adds a mail to a count.
  ///
  /// @return whether it is within the limit
  Uni<Boolean> add(MailCount count, Instant now);

  /// Deletes some counts whose windows ended before `now`. Safe to run on several replicas at once.
  ///
  /// @return how many; fewer than `atMost` when none remain
  Uni<Integer> tidy(Instant now, int atMost);
}
