package io.slotwright.booking.limit.flow;

import io.slotwright.booking.limit.Client;
import io.slotwright.booking.limit.HoldLimit.LiveHolds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/// Counts the live holds of each client.
public interface ClientHolds {

  /// Waits until no other transaction has the turn of `client`, in any replica, and keeps it to the
  /// end of this one.
  Uni<Void> takeTurn(SqlConnection connection, Client client);

  /// The live holds at `now`; lapsed ones do not count.
  Uni<Counted> count(SqlConnection connection, Client client, Instant now);

  /// The holds of a client, and those of its address, the client's included.
  record Counted(LiveHolds ofClient, LiveHolds ofAddress) {}
}
