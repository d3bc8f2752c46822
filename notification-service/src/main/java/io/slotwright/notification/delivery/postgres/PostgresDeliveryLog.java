package io.slotwright.notification.delivery.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.notification.delivery.DeliveryLogEntry;
import io.slotwright.notification.delivery.flow.DeliveryLog;
import io.slotwright.plumbing.http.Keyset;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The table `delivery_log`, and the attempt that the mail server accepted: the delivery itself
/// tells of it, so that sending a mail writes no further row.
@ApplicationScoped
class PostgresDeliveryLog implements DeliveryLog {

  private static final String OF =
      """
      SELECT id, at, attempt, outcome, reason FROM (
        SELECT id, at, attempt, outcome, reason FROM delivery_log WHERE delivery_id = $1
        UNION ALL
        SELECT id, sent_at, attempts, status, NULL FROM delivery WHERE id = $1 AND status = 'sent'
      ) AS log
      WHERE (at, id) > ($2, $3)
      ORDER BY at, id LIMIT $4
      """;

  private final Pool pool;

  PostgresDeliveryLog(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<DeliveryLogEntry>> of(UUID delivery, Keyset after, int atMost) {
    return pool.preparedQuery(OF)
        .execute(Tuple.of(delivery, utc(after.instant()), after.id(), atMost))
        .map(rows -> Rows.all(rows, PostgresDeliveryLog::read));
  }

  private static DeliveryLogEntry read(Row row) {
    return new DeliveryLogEntry(
        row.getUUID("id"),
        row.getOffsetDateTime("at").toInstant(),
        row.getInteger("attempt"),
        row.getString("outcome"),
        row.getString("reason"));
  }
}
