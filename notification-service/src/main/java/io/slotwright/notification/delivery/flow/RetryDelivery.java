package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.delivery.DeliveryStatus;
import io.slotwright.notification.mail.flow.SendingSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Retries a delivery at an operator's request.
@ApplicationScoped
public class RetryDelivery {

  private final Deliveries deliveries;
  private final MailSchedule schedule;
  private final InstantSource clock;
  private final Duration giveUpAfter;

  RetryDelivery(
      Deliveries deliveries, MailSchedule schedule, InstantSource clock, SendingSettings settings) {
    this.deliveries = deliveries;
    this.schedule = schedule;
    this.clock = clock;
    this.giveUpAfter = settings.giveUpAfter();
  }

  public Uni<Answer> retry(UUID organisation, UUID delivery) {
    Instant now = clock.instant();
    return deliveries
        .requeue(organisation, delivery, now, now.plus(giveUpAfter))
        .chain(queued -> queued ? queued() : refusal(organisation, delivery));
  }

  private Uni<Answer> queued() {
    schedule.wake();
    return Uni.createFrom().item(new Answer.Queued());
  }

  private Uni<Answer> refusal(UUID organisation, UUID delivery) {
    return deliveries.status(organisation, delivery).map(RetryDelivery::refusal);
  }

  private static Answer refusal(Optional<DeliveryStatus> status) {
    return status.<Answer>map(Answer.NotRetryable::new).orElseGet(Answer.Unknown::new);
  }

  /// The outcome of the request.
  public sealed interface Answer {

    record Queued() implements Answer {}

    /// @param status its current status
    record NotRetryable(DeliveryStatus status) implements Answer {}

    /// The organisation has no delivery with this id.
    record Unknown() implements Answer {}
  }
}
