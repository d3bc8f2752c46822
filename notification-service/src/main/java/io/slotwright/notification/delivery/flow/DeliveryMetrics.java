package io.slotwright.notification.delivery.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.slotwright.notification.delivery.AttemptOutcome;
import io.slotwright.notification.mail.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// Counts deliveries by kind and outcome, never by recipient.
@Startup
@ApplicationScoped
public class DeliveryMetrics {

  private static final String ATTEMPTS = "slotwright_notification_delivery_attempts";
  private static final String LOST_ANSWERS = "slotwright_notification_answers_lost";
  private static final String SKIPPED = "slotwright_notification_mails_skipped";
  private static final String DEAD = "slotwright_notification_mails_dead";
  private static final String DELAY = "slotwright_notification_delivery_delay";

  private final MeterRegistry meters;

  /// Made at the start: an alert sees an increase only of a counter that has been there before.
  DeliveryMetrics(MeterRegistry meters) {
    this.meters = meters;
    dead(true);
    dead(false);
    Arrays.stream(MailKind.values()).map(MailKind::wireName).forEach(this::delay);
  }

  private Timer delay(String kind) {
    return Timer.builder(DELAY)
        .description("From the fact to the mail server's acceptance of its mail")
        .tag("kind", kind)
        .serviceLevelObjectives(
            LongStream.of(100, 1000, 5000, 30_000, 60_000, 300_000)
                .mapToObj(Duration::ofMillis)
                .toArray(Duration[]::new))
        .register(meters);
  }

  private Counter dead(boolean forWantOfRecipient) {
    return meters.counter(DEAD, "cause", forWantOfRecipient ? "recipient" : "other");
  }

  /// An attempt ended without the server's response: its mail may have been sent and will be sent
  /// again. Every duplicate mail is counted here.
  void countLostAnswer(Claim claim) {
    meters.counter(LOST_ANSWERS, "kind", claim.topic().kind()).increment();
  }

  /// @param reasons one for each mail
  void countSkipped(List<String> reasons) {
    reasons.forEach(reason -> meters.counter(SKIPPED, "reason", reason).increment());
  }

  void count(Claim claim, AttemptOutcome outcome) {
    String kind = claim.topic().kind();
    meters.counter(ATTEMPTS, "kind", kind, "outcome", outcome.status().wireName()).increment();
    if (outcome instanceof AttemptOutcome.Skipped(var reason)) {
      countSkipped(List.of(reason));
    }
    if (outcome instanceof AttemptOutcome.Dead died) {
      dead(died.isForWantOfRecipient()).increment();
    }
    if (outcome instanceof AttemptOutcome.Sent(var at)) {
      delay(kind).record(Duration.between(claim.topic().occurredAt(), at));
    }
  }
}
