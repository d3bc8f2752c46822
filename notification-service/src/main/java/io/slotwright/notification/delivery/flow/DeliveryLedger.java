package io.slotwright.notification.delivery.flow;

import io.slotwright.common.event.DeliveryChanged;
import io.slotwright.notification.delivery.AttemptOutcome;
import io.slotwright.plumbing.feed.SharedBatches;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.InTurn;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Records the outcomes of attempts and publishes the new state of bookings' mails, many in one
/// transaction: a commit costs as much as all else.
@ApplicationScoped
public class DeliveryLedger {

  private final Transactions transactions;
  private final Deliveries deliveries;
  private final Outbox outbox;
  private final InstantSource clock;
  private final SuppressRefused suppressRefused;
  private final SharedBatches<Conclusion, Boolean> writing = new SharedBatches<>(this::write);

  DeliveryLedger(
      Transactions transactions,
      Deliveries deliveries,
      Outbox outbox,
      InstantSource clock,
      SuppressRefused suppressRefused) {
    this.transactions = transactions;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.clock = clock;
    this.suppressRefused = suppressRefused;
  }

  /// Whether the outcome was recorded; false when another attempt has overtaken this one.
  Uni<Boolean> write(Claim claim, AttemptOutcome outcome) {
    return writing.take(new Conclusion(claim, outcome));
  }

  private Uni<List<Boolean>> write(List<Conclusion> conclusions) {
    return transactions
        .run(
            connection ->
                deliveries
                    .conclude(connection, conclusions, clock.instant())
                    .call(versions -> outbox.append(connection, events(conclusions, versions)))
                    .call(versions -> suppress(connection, conclusions, versions)))
        .map(
            versions ->
                conclusions.stream()
                    .map(conclusion -> versions.containsKey(conclusion.claim().deliveryId()))
                    .toList());
  }

  private Uni<Void> suppress(
      SqlConnection connection, List<Conclusion> conclusions, Map<UUID, Long> versions) {
    return InTurn.each(
        conclusions.stream()
            .filter(conclusion -> versions.containsKey(conclusion.claim().deliveryId()))
            .toList(),
        conclusion -> suppressRefused.concluded(connection, conclusion));
  }

  private List<DeliveryChanged> events(List<Conclusion> conclusions, Map<UUID, Long> versions) {
    return conclusions.stream()
        .flatMap(
            conclusion ->
                Optional.ofNullable(versions.get(conclusion.claim().deliveryId()))
                    .flatMap(version -> event(conclusion, version))
                    .stream())
        .toList();
  }

  private Optional<DeliveryChanged> event(Conclusion conclusion, long version) {
    return switch (conclusion.claim().topic()) {
      case MailTopic.AboutBooking about ->
          status(conclusion.outcome())
              .map(status -> event(about, conclusion.claim(), status, version));
      // It concerns no organisation, only the person who requested the link.
      case MailTopic.Passing about -> Optional.empty();
      case MailTopic.OfBriefing about -> Optional.empty();
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
