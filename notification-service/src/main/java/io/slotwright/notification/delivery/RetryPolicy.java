package io.slotwright.notification.delivery;

import io.slotwright.notification.mail.ServerReply;
import java.time.Duration;
import java.time.Instant;

/// Decides the outcome of an attempt from the mail server's response.
public record RetryPolicy(Backoff backoff) {

  private static final Duration LONGEST_SPREAD = Duration.ofSeconds(5);

  /// @param attempts the number of attempts including this one, from 1
  /// @param giveUpAt from this instant on there is no attempt
  /// @param dice from 0 inclusive to 1 exclusive
  public AttemptOutcome after(
      ServerReply reply, int attempts, Instant now, Instant giveUpAt, double dice) {
    return switch (reply) {
      case ServerReply.Accepted() -> new AttemptOutcome.Sent(now);
      case ServerReply.Rejected(String reason, var code) -> new AttemptOutcome.Dead(reason, code);
      case ServerReply.Withheld(String reason) -> new AttemptOutcome.Skipped(reason);
      case ServerReply.Delayed(String reason, var trouble, var retryAfter) ->
          againOrNever(
              reason,
              now.plus(
                  retryAfter
                      .map(told -> told.plus(spread(dice)))
                      .orElse(backoff.after(attempts, dice))),
              giveUpAt);
      case ServerReply.Unanswered(String reason) ->
          againOrNever(reason, now.plus(backoff.after(attempts, dice)), giveUpAt);
    };
  }

  /// Mails that were told to wait together come back one after the other.
  private static Duration spread(double dice) {
    return Duration.ofMillis(Math.round(dice * LONGEST_SPREAD.toMillis()));
  }

  private static AttemptOutcome againOrNever(String reason, Instant next, Instant giveUpAt) {
    return next.isBefore(giveUpAt)
        ? new AttemptOutcome.Failed(reason, next)
        : new AttemptOutcome.Dead(reason);
  }
}
