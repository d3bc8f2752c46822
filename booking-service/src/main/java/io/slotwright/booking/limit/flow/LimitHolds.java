package io.slotwright.booking.limit.flow;

import static io.slotwright.booking.limit.Limit.HOLDS_AT_ONCE;

import io.slotwright.booking.limit.Client;
import io.slotwright.booking.limit.HoldLimit;
import io.slotwright.booking.limit.LimitReached;
import io.slotwright.booking.supply.ServicePoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/// Limits how much a client holds at once.
@ApplicationScoped
public class LimitHolds {

  private final ClientHolds holds;
  private final HoldLimit limit;

  LimitHolds(ClientHolds holds, LimitSettings settings) {
    this.holds = holds;
    this.limit = new HoldLimit(settings.holdsPerClient(), settings.holdsPerAddress());
  }

  /// Fails with [LimitReachedException] when `client` must wait, so that the transaction is rolled
  /// back. The requests of one client run one after the other from here to the end of their
  /// transactions; those of one address do not, because many clients may share it, so a crowd may
  /// hold a little more than its limit.
  public Uni<Void> admit(SqlConnection connection, ServicePoint point, Client client, Instant now) {
    HoldLimit here = limit.at(point.guests().limits().holdsPerClient());
    return holds
        .takeTurn(connection, client)
        .chain(() -> holds.count(connection, client, now))
        .chain(
            live ->
                here.waitUntil(live.ofClient(), live.ofAddress())
                    .map(until -> Uni.createFrom().<Void>failure(reached(here, until, now)))
                    .orElse(Uni.createFrom().voidItem()));
  }

  private static LimitReachedException reached(HoldLimit limit, Instant until, Instant now) {
    return LimitReachedException.of(
        new LimitReached(HOLDS_AT_ONCE, limit.perClient(), Duration.between(now, until)));
  }
}
