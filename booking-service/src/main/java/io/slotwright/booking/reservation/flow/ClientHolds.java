package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.reservation.HoldingClient;
import io.slotwright.booking.reservation.LiveHolds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/// How much each client holds.
public interface ClientHolds {

  /// Waits until no other transaction has the turn of `client`, in any replica, and keeps it to the
  /// end of this one.
  Uni<Void> takeTurn(SqlConnection connection, HoldingClient client);

  /// What is held at `now`, lapsed holds not counted.
  Uni<Counted> count(SqlConnection connection, HoldingClient client, Instant now);

  /// What a client holds, and what its address does, the client's included.
  record Counted(LiveHolds ofClient, LiveHolds ofAddress) {}
}
