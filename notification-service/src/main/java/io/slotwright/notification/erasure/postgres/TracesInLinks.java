package io.slotwright.notification.erasure.postgres;

import io.slotwright.common.event.CustomerErased;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.notification.erasure.flow.CustomerTraces;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Mails with links to the customer's bookings, or to confirm one. There are only those of the last
/// hours: see `forget-link-mails`.
@ApplicationScoped
class TracesInLinks implements CustomerTraces {

  /// A link to all bookings of an address belongs to no organisation.
  private static final String FIND =
      """
      SELECT id, recipient FROM delivery
      WHERE link_id IS NOT NULL AND ($1 OR position($2::uuid::text IN link) > 0)
      FOR UPDATE
      """;

  private static final String DELETE = "DELETE FROM delivery WHERE id = ANY($1)";

  private final LinkTokens tokens;

  TracesInLinks(LinkTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String what() {
    return "links";
  }

  @Override
  public Uni<Long> erase(SqlClient connection, CustomerErased customer) {
    return find(connection, customer)
        .chain(
            ids ->
                connection
                    .preparedQuery(DELETE)
                    .execute(Tuple.of(ids.toArray(UUID[]::new)))
                    .replaceWith((long) ids.size()));
  }

  @Override
  public Uni<Long> count(SqlClient connection, CustomerErased customer) {
    return find(connection, customer).map(ids -> (long) ids.size());
  }

  private Uni<List<UUID>> find(SqlClient connection, CustomerErased customer) {
    return connection
        .preparedQuery(FIND)
        .execute(Tuple.of(customer.everywhere(), customer.organisationId()))
        .map(
            rows ->
                Rows.stream(rows)
                    .filter(row -> isTo(customer, row))
                    .map(row -> row.getUUID("id"))
                    .toList());
  }

  private boolean isTo(CustomerErased customer, Row row) {
    return tokens.pseudonymOfAddress(row.getString("recipient")).equals(customer.address());
  }
}
