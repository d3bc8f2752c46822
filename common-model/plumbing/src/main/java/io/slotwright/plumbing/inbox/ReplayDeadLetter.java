package io.slotwright.plumbing.inbox;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.Event;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.inbox.DeadLetters.Kept;
import io.slotwright.plumbing.pace.Reason;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Applies a dead letter as if it had just been received: after the fault is mended.
///
/// Its aggregate may have changed meanwhile. As for every late event, what is newer counts.
@ApplicationScoped
public class ReplayDeadLetter {

  private static final String WHAT = "dead letter";

  private final Transactions transactions;
  private final DeadLetters letters;
  private final EventConsumer consumer;

  ReplayDeadLetter(Transactions transactions, DeadLetters letters, EventConsumer consumer) {
    this.transactions = transactions;
    this.letters = letters;
    this.consumer = consumer;
  }

  /// The dead letter after the replay: applied in the transaction of its effect, or not applied and
  /// with the reason of this failure. One that is applied already stays as it is.
  ///
  /// Refusals: there is none; `no-consumer`.
  public Uni<Decision<DeadLetter>> replay(UUID id) {
    return transactions
        .run(
            connection ->
                Decisions.whenFound(
                    letters.lock(connection, id), WHAT, kept -> replay(connection, kept)))
        .onFailure(Poison::isIn)
        .recoverWithUni(
            poison ->
                transactions
                    .run(connection -> letters.failedAgain(connection, id, Reason.of(poison)))
                    .map(ReplayDeadLetter::found));
  }

  private Uni<Decision<DeadLetter>> replay(SqlConnection connection, Kept kept) {
    DeadLetter letter = kept.letter();
    return letter.appliedAt() != null
        ? Decisions.accept(letter)
        : consumer
            .subscriptionTo(letter.topic())
            .map(subscription -> replay(connection, kept, subscription))
            .orElseGet(() -> Decisions.refuse(noConsumer(letter)));
  }

  private <E extends Event> Uni<Decision<DeadLetter>> replay(
      SqlConnection connection, Kept kept, Subscription<E> subscription) {
    UUID id = kept.letter().id();
    Batch<E> batch = subscription.read(List.of(kept.record()));
    return batch.unapplied().isEmpty()
        ? subscription
            .apply(connection, batch.events())
            .chain(() -> letters.applied(connection, id))
            .map(Decision::accept)
        : letters
            .failedAgain(connection, id, batch.unapplied().getFirst().reason())
            .map(ReplayDeadLetter::found);
  }

  private static Decision<DeadLetter> found(Optional<DeadLetter> letter) {
    return letter
        .map(Decision::accept)
        .orElseGet(() -> Decision.refuse(new Refusal.NotFound(WHAT)));
  }

  private static Refusal noConsumer(DeadLetter letter) {
    return Refusal.conflict(
        "no-consumer",
        "No consumer",
        "This release of the service does not consume " + letter.topic() + ".");
  }
}
