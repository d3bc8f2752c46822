package io.slotwright.plumbing.inbox;

import io.slotwright.common.event.Event;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/// Applies batches of records, each batch in the same transaction as its effect.
///
/// A record that is not an event goes to the service's dead-letter topic. A failed effect is an
/// infrastructure failure: the batch is retried until it succeeds, and its offset is committed only
/// then.
@ApplicationScoped
public class EventConsumer {

  private static final Logger LOG = Logger.getLogger(EventConsumer.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Transactions transactions;
  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final InboxLag lag;

  EventConsumer(Transactions transactions, Inbox inbox, DeadLetters deadLetters, InboxLag lag) {
    this.transactions = transactions;
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.lag = lag;
  }

  /// Passes to `effect` the newest event of each aggregate, if newer than the last one applied: for
  /// state that is replaced as a whole. Not called when nothing is newer.
  public <E extends Event> Uni<Void> applyNewest(
      ConsumerRecords<String, byte[]> records,
      Class<E> type,
      BiFunction<SqlConnection, List<E>, Uni<Void>> effect) {
    return apply(
        records,
        type,
        (connection, events) ->
            inbox.admit(connection, events).chain(newer -> unlessEmpty(connection, newer, effect)));
  }

  /// Like [#applyNewest], in a transaction of the caller and once: for records that are read again.
  /// A record that is not an event is passed over, because it became a dead letter the first time.
  ///
  /// @return the number of records that were passed over
  public <E extends Event> Uni<Integer> applyNewestAgain(
      SqlConnection connection,
      Iterable<ConsumerRecord<String, byte[]>> records,
      Class<E> type,
      BiFunction<SqlConnection, List<E>, Uni<Void>> effect) {
    Batch<E> batch = Batch.of(records, type);
    return inbox
        .admit(connection, batch.events())
        .chain(newer -> unlessEmpty(connection, newer, effect))
        .replaceWith(batch.unreadable().size());
  }

  /// Passes every event to `effect` in partition order, and again after a failure: the effect must
  /// be idempotent.
  public <E extends Event> Uni<Void> applyEach(
      ConsumerRecords<String, byte[]> records,
      Class<E> type,
      BiFunction<SqlConnection, List<E>, Uni<Void>> effect) {
    return apply(records, type, (connection, events) -> unlessEmpty(connection, events, effect));
  }

  private <E extends Event> Uni<Void> apply(
      ConsumerRecords<String, byte[]> records,
      Class<E> type,
      BiFunction<SqlConnection, List<E>, Uni<Void>> effect) {
    Batch<E> batch = Batch.of(records, type);
    return lag.during(
        Uni.createFrom()
            .deferred(attempts(batch, effect))
            .onFailure()
            .invoke(failure -> LOG.warnf("%s waits: %s", type.getSimpleName(), failure.toString()))
            .onFailure()
            .retry()
            .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
            .indefinitely());
  }

  /// The first attempt has the timeout of a request. A batch that needs longer would never succeed,
  /// so further attempts have a longer one.
  private <E extends Event> Supplier<Uni<? extends Void>> attempts(
      Batch<E> batch, BiFunction<SqlConnection, List<E>, Uni<Void>> effect) {
    AtomicBoolean again = new AtomicBoolean();
    return () ->
        again.getAndSet(true)
            ? transactions.runLong(connection -> write(connection, batch, effect))
            : transactions.run(connection -> write(connection, batch, effect));
  }

  private <E extends Event> Uni<Void> write(
      SqlConnection connection,
      Batch<E> batch,
      BiFunction<SqlConnection, List<E>, Uni<Void>> effect) {
    return deadLetters
        .write(connection, batch.unreadable())
        .chain(() -> effect.apply(connection, batch.events()));
  }

  private static <E extends Event> Uni<Void> unlessEmpty(
      SqlConnection connection,
      List<E> events,
      BiFunction<SqlConnection, List<E>, Uni<Void>> effect) {
    return events.isEmpty() ? Uni.createFrom().voidItem() : effect.apply(connection, events);
  }
}
