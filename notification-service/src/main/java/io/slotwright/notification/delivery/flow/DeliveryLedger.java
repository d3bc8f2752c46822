package io.slotwright.notification.delivery.flow;

import io.slotwright.common.event.DeliveryChanged;
import io.slotwright.notification.delivery.AttemptOutcome;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Records the outcome of an attempt and publishes the new state of bookings' mails, in one
/// transaction.
@ApplicationScoped
public class DeliveryLedger {

  private final Transactions transactions;
  private final Deliveries deliveries;
  private final Outbox outbox;
  private final InstantSource clock;

  DeliveryLedger(
      Transactions transactions, Deliveries deliveries, Outbox outbox, InstantSource clock) {
    this.transactions = transactions;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Whether the outcome was recorded; false when another attempt has overtaken this one.
  Uni<Boolean> write(Claim claim, AttemptOutcome outcome) {
    return transactions
        .run(
            connection ->
                deliveries
                    .conclude(connection, claim, outcome)
                    .call(version -> tell(connection, claim, outcome, version)))
        .map(Optional::isPresent);
  }

  private Uni<Void> tell(
      SqlConnection connection, Claim claim, AttemptOutcome outcome, Optional<Long> version) {
    return version
        .map(written -> outbox.append(connection, events(claim, outcome, written)))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private List<DeliveryChanged> events(Claim claim, AttemptOutcome outcome, long version) {
    return switch (claim.topic()) {
      case MailTopic.AboutBooking about ->
          status(outcome).map(status -> event(about, claim, status, version)).stream().toList();
      // It concerns no organisation, only the person who requested the link.
      case MailTopic.Passing about -> List.of();
    };
  }

  private DeliveryChanged event(
      MailTopic.AboutBooking about, Claim claim, DeliveryChanged.Status status, long version) {
    return new DeliveryChanged(
        claim.deliveryId(),
        version,
        clock.instant(),
        about.booking().bookingId(),
        about.kind(),
        status,
        claim.attempt());
  }

  /// Empty for an outcome that nobody is told of: nothing was to be sent.
  private static Optional<DeliveryChanged.Status> status(AttemptOutcome outcome) {
    return switch (outcome) {
      case AttemptOutcome.Sent sent -> Optional.of(DeliveryChanged.Status.SENT);
      case AttemptOutcome.Failed failed -> Optional.of(DeliveryChanged.Status.FAILED);
      case AttemptOutcome.Dead dead -> Optional.of(DeliveryChanged.Status.DEAD);
      case AttemptOutcome.Skipped skipped -> Optional.empty();
    };
  }
}
