package io.slotwright.notification.suppression.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.notification.suppression.Suppression;
import io.slotwright.notification.suppression.SuppressionReason;
import io.slotwright.notification.suppression.flow.Suppressions;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `suppression`. An address is only in the delivery that a suppression comes from.
@ApplicationScoped
class PostgresSuppressions implements Suppressions {

  private static final String ADD =
      """
      INSERT INTO suppression (id, organisation_id, mailbox, reason, status, delivery_id, since)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (organisation_id, mailbox) DO NOTHING
      """;

  private static final String SELECT =
      """
      SELECT s.id, nullif(d.recipient, '') AS recipient, s.reason, s.status, s.delivery_id, s.since
      FROM suppression s LEFT JOIN delivery d ON d.id = s.delivery_id
      WHERE s.organisation_id = $1
      """;

  private static final String LIST =
      SELECT + " AND ($2::uuid IS NULL OR s.id < $2) ORDER BY s.id DESC LIMIT $3";

  private static final String FIND = SELECT + " AND s.mailbox = $2";

  private static final String REMOVE =
      "DELETE FROM suppression WHERE organisation_id = $1 AND mailbox = $2";

  private final Pool pool;

  PostgresSuppressions(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Boolean> add(SqlClient connection, Entry entry) {
    return connection
        .preparedQuery(ADD)
        .execute(
            Tuple.from(
                new Object[] {
                  entry.id(),
                  entry.organisation(),
                  entry.mailbox(),
                  entry.reason().wireName(),
                  entry.status(),
                  entry.deliveryId(),
                  utc(entry.since())
                }))
        .map(rows -> rows.rowCount() > 0);
  }

  @Override
  public Uni<List<Suppression>> list(UUID organisation, @Nullable UUID before, int atMost) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(organisation, before, atMost))
        .map(rows -> Rows.all(rows, PostgresSuppressions::read));
  }

  @Override
  public Uni<Optional<Suppression>> find(UUID organisation, String mailbox) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(organisation, mailbox))
        .map(rows -> Rows.first(rows, PostgresSuppressions::read));
  }

  @Override
  public Uni<Boolean> remove(UUID organisation, String mailbox) {
    return pool.preparedQuery(REMOVE)
        .execute(Tuple.of(organisation, mailbox))
        .map(rows -> rows.rowCount() > 0);
  }

  private static Suppression read(Row row) {
    return new Suppression(
        row.getUUID("id"),
        row.getString("recipient"),
        SuppressionReason.ofWireName(row.getString("reason")),
        row.getString("status"),
        row.getUUID("delivery_id"),
        row.getOffsetDateTime("since").toInstant());
  }
}
