package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.config.NotificationSettings;
import io.slotwright.notification.delivery.DeliveryStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Gives a delivery another try because an operator asks for it.
@ApplicationScoped
public class RetryDelivery {

  private final Deliveries deliveries;
  private final Postman postman;
  private final InstantSource clock;
  private final Duration giveUpAfter;

  RetryDelivery(
      Deliveries deliveries, Postman postman, InstantSource clock, NotificationSettings settings) {
    this.deliveries = deliveries;
    this.postman = postman;
    this.clock = clock;
    this.giveUpAfter = settings.sending().giveUpAfter();
  }

  public Uni<Answer> retry(UUID organisation, UUID delivery) {
    Instant now = clock.instant();
    return deliveries
        .requeue(organisation, delivery, now, now.plus(giveUpAfter))
        .chain(queued -> queued ? queued() : refusal(organisation, delivery));
  }

  private Uni<Answer> queued() {
    postman.wake();
    return Uni.createFrom().item(new Answer.Queued());
  }

  private Uni<Answer> refusal(UUID organisation, UUID delivery) {
    return deliveries.status(organisation, delivery).map(RetryDelivery::refusal);
  }

  private static Answer refusal(Optional<DeliveryStatus> status) {
    return status.<Answer>map(Answer.NotRetryable::new).orElseGet(Answer.Unknown::new);
  }

  /// What came of the wish.
  public sealed interface Answer {

    record Queued() implements Answer {}

    /// @param status where it stands instead
    record NotRetryable(DeliveryStatus status) implements Answer {}

    /// There is none of this id in this organisation.
    record Unknown() implements Answer {}
  }
}
