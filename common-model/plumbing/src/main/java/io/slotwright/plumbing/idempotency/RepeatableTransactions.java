package io.slotwright.plumbing.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Transactions that create something and, sent again under the same key, give what they
/// created the first time.
///
/// What is remembered is the event: the whole state at the time, without any secret.
@ApplicationScoped
public class RepeatableTransactions {

  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;

  private final Transactions transactions;
  private final Idempotency idempotency;

  RepeatableTransactions(Transactions transactions, Idempotency idempotency) {
    this.transactions = transactions;
    this.idempotency = idempotency;
  }

  /// Runs `work` unless it ran before. When the Uni that `work` returns fails, nothing is
  /// remembered.
  ///
  /// Fails with [AnsweredOtherwise] when the key was meanwhile answered by [#runAccepted].
  public <E extends Event> Uni<E> run(
      RequestKey key, Class<E> type, Function<SqlConnection, Uni<E>> work) {
    return run(key, CREATED, type, work);
  }

  /// As [#run], for work that only begins what was asked for.
  ///
  /// Fails with [AnsweredOtherwise] when the key was meanwhile answered by [#run].
  public <E extends Event> Uni<E> runAccepted(
      RequestKey key, Class<E> type, Function<SqlConnection, Uni<E>> work) {
    return run(key, ACCEPTED, type, work);
  }

  private <E extends Event> Uni<E> run(
      RequestKey key, int status, Class<E> type, Function<SqlConnection, Uni<E>> work) {
    return transactions.run(
        connection ->
            key.mayRepeat()
                ? idempotency
                    .once(
                        connection,
                        key.scope(),
                        key.key(),
                        key.request(),
                        () -> work.apply(connection).map(event -> answer(status, event)))
                    .map(answer -> read(answer, status, type))
                : work.apply(connection));
  }

  /// As [#run], for work that is one statement: it runs in no transaction but its own unless
  /// the key has to be remembered with it.
  public <E extends Event> Uni<E> runStatement(
      RequestKey key, Class<E> type, Function<SqlConnection, Uni<E>> statement) {
    return key.mayRepeat() ? run(key, type, statement) : transactions.runStatement(statement);
  }

  /// Runs `work`, of which the answer tells nothing, unless it ran before.
  ///
  /// @param work gives the id under which that is remembered
  public Uni<Void> runOnce(RequestKey key, Function<SqlConnection, Uni<UUID>> work) {
    return transactions
        .run(
            connection ->
                idempotency.once(
                    connection,
                    key.scope(),
                    key.key(),
                    key.request(),
                    () -> work.apply(connection).map(id -> new Answer(ACCEPTED, id, "{}"))))
        .replaceWithVoid();
  }

  /// What the same request created before, or else what `first` comes to. To be asked before
  /// anything that the first time may have changed: the services may have left the catalogue since.
  public <E extends Event> Uni<E> recallOr(RequestKey key, Class<E> type, Supplier<Uni<E>> first) {
    return idempotency
        .recall(key.scope(), key.key(), key.request())
        .chain(
            earlier ->
                earlier
                    .map(answer -> Uni.createFrom().item(read(answer, CREATED, type)))
                    .orElseGet(first));
  }

  /// The event that the same request gave before, by [#run] or by [#runAccepted]; empty for a new
  /// one.
  public Uni<Optional<Event>> recall(
      RequestKey key, Class<? extends Event> created, Class<? extends Event> accepted) {
    return idempotency
        .recall(key.scope(), key.key(), key.request())
        .map(
            earlier ->
                earlier.map(
                    answer ->
                        answer.status() == ACCEPTED
                            ? read(answer, ACCEPTED, accepted)
                            : read(answer, CREATED, created)));
  }

  private static Answer answer(int status, Event event) {
    return new Answer(status, UUID.fromString(event.aggregateId()), EventJson.write(event));
  }

  private static <E extends Event> E read(Answer answer, int status, Class<E> type) {
    if (answer.status() != status) {
      throw new AnsweredOtherwise();
    }
    try {
      return EventJson.read(answer.bodyJson().getBytes(UTF_8), type);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
