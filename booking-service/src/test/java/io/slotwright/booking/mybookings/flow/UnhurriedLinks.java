package io.slotwright.booking.mybookings.flow;

import io.slotwright.booking.mybookings.LinkRequestCounts;
import io.slotwright.booking.mybookings.MyBookingsLink;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The real links, with enough time between counting and granting for others to come in between.
///
/// @param takesTurns whether one waits for the other; without it this is the limit that every such
/// system starts with and that this one must not have. Kept to show that the race test sees it
record UnhurriedLinks(MyBookingsLinks real, boolean takesTurns) implements MyBookingsLinks {

  private static final Duration PAUSE = Duration.ofMillis(100);

  @Override
  public Uni<Void> takeTurn(SqlConnection connection, Requester requester) {
    return takesTurns ? real.takeTurn(connection, requester) : Uni.createFrom().voidItem();
  }

  @Override
  public Uni<LinkRequestCounts> count(SqlConnection connection, Requester requester, Instant now) {
    return real.count(connection, requester, now).onItem().delayIt().by(PAUSE);
  }

  @Override
  public Uni<Void> note(SqlConnection connection, Requester requester, Instant now) {
    return real.note(connection, requester, now);
  }

  @Override
  public Uni<Void> grant(SqlConnection connection, Requester requester, MyBookingsLink link) {
    return real.grant(connection, requester, link);
  }

  @Override
  public Uni<Optional<MyBookingsLink>> find(UUID id) {
    return real.find(id);
  }

  @Override
  public Uni<Void> tidy(Instant now) {
    return real.tidy(now);
  }
}
