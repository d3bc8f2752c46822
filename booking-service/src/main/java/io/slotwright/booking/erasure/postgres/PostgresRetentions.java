package io.slotwright.booking.erasure.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.booking.erasure.Retention;
import io.slotwright.booking.erasure.flow.Retentions;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Retentions in the table `retention`.
@ApplicationScoped
class PostgresRetentions implements Retentions {

  private static final String FIND =
      "SELECT customers_kept_days FROM retention WHERE organisation_id = $1";

  /// A program that sets the same every hour does not put the erasures off.
  private static final String SAVE =
      """
      INSERT INTO retention (organisation_id, customers_kept_days, changed_at, changed_by)
      VALUES ($1, $2, $3, $4)
      ON CONFLICT (organisation_id) DO UPDATE
      SET customers_kept_days = $2, changed_at = $3, changed_by = $4
      WHERE retention.customers_kept_days IS DISTINCT FROM $2
      """;

  private final Pool pool;

  PostgresRetentions(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<Retention>> find(UUID organisation) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(organisation))
        .map(rows -> Rows.first(rows, row -> new Retention(row.getInteger(0))));
  }

  @Override
  public Uni<Void> save(UUID organisation, Retention retention, String subject, Instant now) {
    return pool.preparedQuery(SAVE)
        .execute(Tuple.of(organisation, retention.customersKeptDays(), utc(now), subject))
        .replaceWithVoid();
  }
}
