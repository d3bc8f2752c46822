package io.slotwright.notification.reminder;

import java.time.Instant;

/// What becomes of a reminder that was due.
public sealed interface ReminderDecision {

  record Send() implements ReminderDecision {}

  /// It is not due yet.
  record Wait(Instant until) implements ReminderDecision {}

  /// It is not sent, which operators can see.
  ///
  /// @param reason a stable word
  record Skip(String reason) implements ReminderDecision {}

  /// There is nothing to remind of any more.
  record Drop() implements ReminderDecision {}
}
