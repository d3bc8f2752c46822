package io.slotwright.booking.limit.flow;

import io.slotwright.booking.limit.Client;
import io.slotwright.booking.limit.LiveHolds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/// How much each client holds.
public interface ClientHolds {

  /// Waits until no other transaction has the turn of `client`, in any replica, and keeps it to the
  /// end of this one.
  Uni<Void> takeTurn(SqlConnection connection, Client client);

  /// What is held at `now`, lapsed holds not counted.
  Uni<Counted> count(SqlConnection connection, Client client, Instant now);

  /// What a client holds, and what its address does, the client's included.
  record Counted(LiveHolds ofClient, LiveHolds ofAddress) {}
}
