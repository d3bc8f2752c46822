package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.config.BookingSettings;
import io.slotwright.booking.reservation.HoldLimit;
import io.slotwright.booking.reservation.HoldingClient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// Lets a client hold no more than may be held at once.
@ApplicationScoped
class LimitHolds {

  private final ClientHolds holds;
  private final HoldLimit limit;

  LimitHolds(ClientHolds holds, BookingSettings settings) {
    this.holds = holds;
    this.limit = new HoldLimit(settings.holdsPerClient(), settings.holdsPerAddress());
  }

  /// Fails with [TooManyHolds] when `client` must wait, so that the transaction is rolled back. The
  /// requests of one client take turns from here to the end of their transactions; those of one
  /// address do not, for many may share it, so a crowd may come a little over its limit.
  Uni<Void> admit(SqlConnection connection, HoldingClient client, Instant now) {
    return holds
        .takeTurn(connection, client)
        .chain(() -> holds.count(connection, client, now))
        .chain(
            live ->
                limit
                    .waitUntil(live.ofClient(), live.ofAddress())
                    .map(until -> Uni.createFrom().<Void>failure(new TooManyHolds(until)))
                    .orElse(Uni.createFrom().voidItem()));
  }
}
