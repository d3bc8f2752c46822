package io.slotwright.plumbing.inbox;

import io.slotwright.common.event.Event;
import io.slotwright.plumbing.pace.Reason;
import io.slotwright.plumbing.transaction.InTurn;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/// Applies batches of records, each batch in the same transaction as its effect.
///
/// A record that is not an event becomes a dead letter: see [DeadLetters]. An effect that fails
/// because something is away is tried until it succeeds, and the offset is committed only then. One
/// that fails because of an event, see [Poison], is tried a few times; then each event of the batch
/// is applied by itself, in the same order, and those that fail again become dead letters.
@ApplicationScoped
public class EventConsumer {

  private static final Logger LOG = Logger.getLogger(EventConsumer.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /// How often an effect is tried again that fails because of an event.
  static final int RETRIES = 4;

  private final Map<String, Subscription<?>> subscriptions = new ConcurrentHashMap<>();
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
  ///
  /// Subscribe when the service starts, so that dead letters of the topic can be applied before its
  /// next record comes.
  public <E extends Event> Subscription<E> newest(
      String topic, Class<E> type, BiFunction<SqlConnection, List<E>, Uni<Void>> effect) {
    return each(
        topic,
        type,
        (connection, events) ->
            inbox.admit(connection, events).chain(newer -> unlessEmpty(connection, newer, effect)));
  }

  /// Passes every event to `effect` in partition order, and again after a failure: the effect must
  /// be idempotent, and must know an event that is older than what it has seen. Subscribe when the
  /// service starts, as for [#newest].
  public <E extends Event> Subscription<E> each(
      String topic, Class<E> type, BiFunction<SqlConnection, List<E>, Uni<Void>> effect) {
    Subscription<E> subscription = new Subscription<>(this, type, effect);
    if (subscriptions.putIfAbsent(topic, subscription) != null) {
      throw new IllegalStateException("There is a subscription to " + topic + " already");
    }
    return subscription;
  }

  /// Like [#newest], in a transaction of the caller and once: for records that are read again. A
  /// record that is not an event is passed over, because it became a dead letter the first time.
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
        .replaceWith(batch.unapplied().size());
  }

  Optional<Subscription<?>> subscriptionTo(String topic) {
    return Optional.ofNullable(subscriptions.get(topic));
  }

  <E extends Event> Uni<Void> apply(
      ConsumerRecords<String, byte[]> records, Subscription<E> subscription) {
    return lag.during(settle(subscription.read(records), subscription));
  }

  private <E extends Event> Uni<Void> settle(Batch<E> batch, Subscription<E> subscription) {
    return Uni.createFrom()
        .deferred(attempts(batch, subscription))
        .onFailure(Poison::isIn)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .atMost(RETRIES)
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf("%s waits: %s", subscription.type().getSimpleName(), Reason.of(failure)))
        .onFailure(failure -> !Poison.isIn(failure))
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .indefinitely()
        .onFailure()
        .recoverWithUni(poison -> setAside(batch, subscription, poison));
  }

  private <E extends Event> Uni<Void> setAside(
      Batch<E> batch, Subscription<E> subscription, Throwable poison) {
    return batch.isOfSeveral()
        ? InTurn.each(batch.apart().toList(), one -> settle(one, subscription))
        : settle(batch.givenUp(poison), subscription);
  }

  /// The first attempt has the timeout of a request. A batch that needs longer would never succeed,
  /// so further attempts have a longer one.
  private <E extends Event> Supplier<Uni<? extends Void>> attempts(
      Batch<E> batch, Subscription<E> subscription) {
    AtomicBoolean again = new AtomicBoolean();
    return () ->
        again.getAndSet(true)
            ? transactions.runLong(connection -> write(connection, batch, subscription))
            : transactions.run(connection -> write(connection, batch, subscription));
  }

  private <E extends Event> Uni<Void> write(
      SqlConnection connection, Batch<E> batch, Subscription<E> subscription) {
    return deadLetters
        .add(connection, batch.unapplied())
        .chain(() -> subscription.apply(connection, batch.events()));
  }

  private static <E extends Event> Uni<Void> unlessEmpty(
      SqlConnection connection,
      List<E> events,
      BiFunction<SqlConnection, List<E>, Uni<Void>> effect) {
    return events.isEmpty() ? Uni.createFrom().voidItem() : effect.apply(connection, events);
  }
}
