package io.slotwright.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.notification.mail.ServerReply;
import io.slotwright.notification.mail.ServerReply.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  private final RetryPolicy policy =
      new RetryPolicy(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5)));

  @Test
  void anAcceptedMailIsSent() {
    assertThat(policy.after(new ServerReply.Accepted(), 1, NOW, TOMORROW, 0))
        .isEqualTo(new AttemptOutcome.Sent(NOW));
  }

  @Test
  void aRejectedMailIsDeadAtOnce() {
    assertThat(policy.after(new ServerReply.Rejected("smtp-550"), 1, NOW, TOMORROW, 0))
        .isEqualTo(new AttemptOutcome.Dead("smtp-550"));
  }

  @Test
  void aDelayedMailIsTriedAgainAfterAPause() {
    assertThat(policy.after(new ServerReply.Delayed("smtp-unreachable"), 3, NOW, TOMORROW, 0))
        .isEqualTo(new AttemptOutcome.Failed("smtp-unreachable", NOW.plusSeconds(2)));
  }

  @Test
  void aMailThatWasToldToWaitWaitsThatLongAndALittleMore() {
    // given
    ServerReply greylisted =
        new ServerReply.Delayed(
            "smtp-450", Trouble.RECIPIENT, Optional.of(Duration.ofSeconds(300)));
    // when
    AttemptOutcome first = policy.after(greylisted, 1, NOW, TOMORROW, 0);
    AttemptOutcome other = policy.after(greylisted, 1, NOW, TOMORROW, 0.5);
    // then
    assertThat(first).isEqualTo(new AttemptOutcome.Failed("smtp-450", NOW.plusSeconds(300)));
    assertThat(other).isEqualTo(new AttemptOutcome.Failed("smtp-450", NOW.plusMillis(302_500)));
  }

  @Test
  void aMailWithoutAnAnswerIsTriedAgain() {
    assertThat(policy.after(new ServerReply.Unanswered("smtp-timeout"), 1, NOW, TOMORROW, 0))
        .isEqualTo(new AttemptOutcome.Failed("smtp-timeout", NOW.plusMillis(500)));
  }

  @Test
  void aMailThatCouldNotBeTriedAgainInTimeIsDead() {
    assertThat(
            policy.after(
                new ServerReply.Delayed("smtp-unreachable"), 3, NOW, NOW.plusSeconds(2), 0))
        .isEqualTo(new AttemptOutcome.Dead("smtp-unreachable"));
  }
}
