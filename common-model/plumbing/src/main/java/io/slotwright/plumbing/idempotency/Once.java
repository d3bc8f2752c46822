package io.slotwright.plumbing.idempotency;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.Event;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Transactions that create something; a retry with the same key returns the first result.
@ApplicationScoped
public class Once {

  private final Transactions transactions;
  private final Idempotency idempotency;

  Once(Transactions transactions, Idempotency idempotency) {
    this.transactions = transactions;
    this.idempotency = idempotency;
  }

  /// Runs `work` unless it ran before. If the Uni that `work` returns fails, nothing is stored.
  ///
  /// Fails with [AnsweredOtherwise] when work of another kind has answered the key meanwhile: see
  /// [Memory#created] and [Memory#accepted].
  public <T> Uni<T> run(RequestKey key, Memory<T> memory, Function<SqlConnection, Uni<T>> work) {
    return transactions.run(
        connection ->
            key.mayRepeat()
                ? idempotency
                    .once(
                        connection,
                        key.scope(),
                        key.key(),
                        key.request(),
                        () -> work.apply(connection).map(memory.write()))
                    .map(memory.read())
                : work.apply(connection));
  }

  /// Like [#run]; a refusal rolls back, and nothing is stored.
  public <T> Uni<Decision<T>> runUnlessRefused(
      RequestKey key, Memory<T> memory, Function<SqlConnection, Uni<Decision<T>>> work) {
    return Rollback.orRefusal(
        run(key, memory, connection -> work.apply(connection).map(Rollback::unlessRefused)));
  }

  /// Like [#run], for work that is one statement: it runs in its implicit transaction unless the
  /// key must be stored with it.
  public <T> Uni<T> runStatement(
      RequestKey key, Memory<T> memory, Function<SqlConnection, Uni<T>> statement) {
    return key.mayRepeat() ? run(key, memory, statement) : transactions.runStatement(statement);
  }

  /// Runs `work`, whose response has no content, unless it ran before. A refusal rolls back, and
  /// nothing is stored.
  ///
  /// @param work decides for the id under which its completion is stored
  public Uni<Decision<UUID>> runOnceUnlessRefused(
      RequestKey key, Function<SqlConnection, Uni<Decision<UUID>>> work) {
    return runUnlessRefused(
            key,
            Memory.ANSWER,
            connection ->
                work.apply(connection)
                    .map(decision -> decision.map(id -> new Answer(Memory.ACCEPTED, id, "{}"))))
        .map(decision -> decision.map(Answer::resourceId));
  }

  /// The stored result of the same request, or else that of `first`. Call it before any check whose
  /// outcome the first request may have changed: the services may have left the catalogue since.
  public <T> Uni<Decision<T>> recallOr(
      RequestKey key, Memory<T> memory, Supplier<Uni<Decision<T>>> first) {
    return idempotency
        .recall(key.scope(), key.key(), key.request())
        .chain(
            earlier ->
                earlier
                    .map(answer -> Decisions.accept(memory.read().apply(answer)))
                    .orElseGet(first));
  }

  /// The event stored for the same request; empty for a new one.
  public Uni<Optional<Event>> recall(
      RequestKey key, Class<? extends Event> created, Class<? extends Event> accepted) {
    return idempotency
        .recall(key.scope(), key.key(), key.request())
        .map(
            earlier ->
                earlier.map(
                    answer ->
                        Memory.isAccepted(answer)
                            ? Memory.accepted(accepted).read().apply(answer)
                            : Memory.created(created).read().apply(answer)));
  }
}
