package io.slotwright.booking.mybookings.flow;

import io.slotwright.booking.mybookings.LinkRequestCounts;
import io.slotwright.booking.mybookings.MyBookingsLink;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// All links to lists of bookings, and the requests for them.
public interface MyBookingsLinks {

  /// Waits until no other transaction has the turn of the mail address, in any replica, and
  /// keeps it to the end of this one.
  Uni<Void> takeTurn(SqlConnection connection, Requester requester);

  /// The number of requests in the time before `now`.
  Uni<LinkRequestCounts> count(SqlConnection connection, Requester requester, Instant now);

  /// Records a request of the client.
  Uni<Void> note(SqlConnection connection, Requester requester, Instant now);

  /// Records a request of the client for which a link was due. If the link's address has a booking,
  /// writes the link and its event: all in one statement, so that the time it takes does not reveal
  /// whether there is one.
  Uni<Void> grant(SqlConnection connection, Requester requester, MyBookingsLink link);

  Uni<Optional<MyBookingsLink>> find(UUID id);

  /// Deletes links that have expired and requests that no longer count.
  Uni<Void> tidy(Instant now);
}
