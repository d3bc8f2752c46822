package io.slotwright.notification.delivery;

import io.slotwright.notification.mail.Posting;
import java.time.Instant;

/// What follows from the mail server's answer.
public record RetryPolicy(Backoff backoff) {

  /// @param attempts how often this mail has been tried now, from 1
  /// @param giveUpAt when there is no further attempt
  /// @param dice from 0 inclusive to 1 exclusive
  public Outcome after(Posting posting, int attempts, Instant now, Instant giveUpAt, double dice) {
    return switch (posting) {
      case Posting.Accepted() -> new Outcome.Sent(now);
      case Posting.Rejected(String reason) -> new Outcome.Dead(reason);
      case Posting.Delayed(String reason) ->
          againOrNever(reason, now.plus(backoff.after(attempts, dice)), giveUpAt);
      case Posting.Unanswered(String reason) ->
          againOrNever(reason, now.plus(backoff.after(attempts, dice)), giveUpAt);
    };
  }

  private static Outcome againOrNever(String reason, Instant next, Instant giveUpAt) {
    return next.isBefore(giveUpAt) ? new Outcome.Failed(reason, next) : new Outcome.Dead(reason);
  }
}
