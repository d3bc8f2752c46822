package io.slotwright.booking.limit.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.config.BookingLock;
import io.slotwright.booking.limit.Client;
import io.slotwright.booking.limit.HoldLimit.LiveHolds;
import io.slotwright.booking.limit.flow.ClientHolds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Counts holds in PostgreSQL. An advisory lock makes the requests of one client take turns.
@ApplicationScoped
class PostgresClientHolds implements ClientHolds {

  static final String COUNT =
      """
      SELECT count(*) FILTER (WHERE client = $1)        AS of_client,
             min(expires_at) FILTER (WHERE client = $1) AS client_until,
             count(*) FILTER (WHERE address = $2)        AS of_address,
             min(expires_at) FILTER (WHERE address = $2) AS address_until
      FROM reservation
      WHERE (client = $1 OR address = $2) AND state = 'held' AND expires_at > $3
      """;

  @Override
  public Uni<Void> takeTurn(SqlConnection connection, Client client) {
    return BookingLock.HOLDS_OF_CLIENT.take(connection, client.name());
  }

  @Override
  public Uni<Counted> count(SqlConnection connection, Client client, Instant now) {
    return connection
        .preparedQuery(COUNT)
        .execute(Tuple.of(client.name(), client.address(), now.atOffset(UTC)))
        .map(rows -> rows.iterator().next())
        .map(
            row ->
                new Counted(
                    live(row, "of_client", "client_until"),
                    live(row, "of_address", "address_until")));
  }

  private static LiveHolds live(Row row, String count, String first) {
    return new LiveHolds(
        row.getLong(count),
        row.getOffsetDateTime(first) instanceof OffsetDateTime until ? until.toInstant() : null);
  }
}
