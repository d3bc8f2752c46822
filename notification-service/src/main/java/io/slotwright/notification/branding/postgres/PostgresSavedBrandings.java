package io.slotwright.notification.branding.postgres;

import static java.util.stream.Collectors.toMap;

import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.BrandingScope;
import io.slotwright.notification.branding.flow.SavedBrandings;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// Reads brandings for mails, many of which are sent at once: a session of Hibernate is for one.
@ApplicationScoped
class PostgresSavedBrandings implements SavedBrandings {

  private static final String NEWEST =
      """
      SELECT scope.id, newest.content
      FROM unnest($2::uuid[]) AS scope (id) CROSS JOIN LATERAL (
        SELECT content FROM branding
        WHERE organisation_id = $1 AND scope_id = scope.id
        ORDER BY version DESC LIMIT 1) AS newest
      """;

  private final Pool pool;
  private final BrandingContent content;

  PostgresSavedBrandings(Pool pool, BrandingContent content) {
    this.pool = pool;
    this.content = content;
  }

  @Override
  public Uni<Branding> inForce(BrandingScope scope) {
    UUID organisation = scope.organisation();
    return pool.preparedQuery(NEWEST)
        .execute(Tuple.of(organisation, new UUID[] {scope.id(), organisation}))
        .map(this::byScope)
        .map(
            found ->
                found
                    .getOrDefault(scope.id(), Branding.DEFAULT)
                    .over(found.getOrDefault(organisation, Branding.DEFAULT)));
  }

  private Map<UUID, Branding> byScope(RowSet<Row> rows) {
    return Rows.stream(rows)
        .collect(
            toMap(
                row -> row.getUUID("id"),
                row -> content.read(row.getString("content")),
                (one, same) -> one));
  }
}
