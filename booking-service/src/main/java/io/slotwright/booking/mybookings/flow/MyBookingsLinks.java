package io.slotwright.booking.mybookings.flow;

import io.slotwright.booking.mybookings.LinkRequestCounts;
import io.slotwright.booking.mybookings.MyBookingsLink;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// All links to lists of bookings, and who has asked for them.
public interface MyBookingsLinks {

  /// Waits until no other transaction has the turn of the mail address, in any replica, and
  /// keeps it to the end of this one.
  Uni<Void> takeTurn(SqlConnection connection, Requester requester);

  /// How often it was asked in the time before `now`.
  Uni<LinkRequestCounts> count(SqlConnection connection, Requester requester, Instant now);

  /// Remembers that the client has asked.
  Uni<Void> note(SqlConnection connection, Requester requester, Instant now);

  /// Remembers that the client has asked and a link was due. If there is a booking of the
  /// link's address, writes the link and tells of it: all in one statement, so that the time it
  /// takes does not tell whether there is.
  Uni<Void> grant(SqlConnection connection, Requester requester, MyBookingsLink link);

  Uni<Optional<MyBookingsLink>> find(UUID id);

  /// Forgets links that are no longer open and requests that count no more.
  Uni<Void> tidy(Instant now);
}
