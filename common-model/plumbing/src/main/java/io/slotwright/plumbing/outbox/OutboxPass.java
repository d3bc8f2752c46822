package io.slotwright.plumbing.outbox;

import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// One pass over the outbox by the replica that holds the lease: read in order, send, delete after
/// the acknowledgement.
///
/// A pass that fails midway sends some records again; consumers skip duplicates.
@ApplicationScoped
class OutboxPass {

  /// How many records one pass sends.
  static final int MOST_RECORDS = 500;

  private static final String OLDEST =
      """
      SELECT id, topic, key, type, payload, headers, created_at FROM outbox ORDER BY id LIMIT $1
      """;

  private final Pool pool;
  private final Leadership leadership;
  private final KafkaSender sender;

  OutboxPass(Pool pool, Leadership leadership, KafkaSender sender) {
    this.pool = pool;
    this.leadership = leadership;
    this.sender = sender;
  }

  /// The number of records sent: 0 when the outbox is empty or another replica holds the lease.
  ///
  /// After a failure of Kafka another replica may try. By then none of its records is in flight.
  Uni<Integer> run() {
    return leadership
        .hold()
        .chain(lease -> lease.map(this::sendOldest).orElse(Uni.createFrom().item(0)))
        .onFailure(Sending.NotSent.class)
        .call(() -> leadership.resign().onFailure().recoverWithNull())
        .onFailure()
        .invoke(leadership::forget);
  }

  private Uni<Integer> sendOldest(Lease lease) {
    return pool.preparedQuery(OLDEST)
        .execute(Tuple.of(MOST_RECORDS))
        .chain(rows -> rows.rowCount() == 0 ? Uni.createFrom().item(0) : send(lease, rows));
  }

  private Uni<Integer> send(Lease lease, RowSet<Row> rows) {
    return sender
        .send(Rows.stream(rows).toList(), lease.lastSending())
        .call(ended -> delete(lease, Sending.settled(ended)))
        .map(Sending::countUnlessFailed);
  }

  private Uni<Void> delete(Lease lease, List<Long> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().voidItem()
        : leadership.delete(lease, ids.toArray(Long[]::new));
  }
}
