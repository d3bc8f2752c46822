package io.slotwright.calendar.week.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/// Takes over what other services say. Each event is the newest of its aggregate; each raises the
/// version of the calendars that it changes, in the same transaction.
public interface ReadModel {

  Uni<Void> applyServicePoints(SqlConnection connection, List<ServicePointChanged> events);

  Uni<Void> applyPosts(SqlConnection connection, List<PostChanged> events);

  Uni<Void> applyPostDays(SqlConnection connection, List<PostDayChanged> events);

  /// A reservation that no longer holds leaves the calendar: released, expired, or become a
  /// booking.
  Uni<Void> applyReservations(SqlConnection connection, List<ReservationChanged> events);

  /// A booking that no longer occupies leaves the calendar; one that moved to another post changes
  /// both.
  Uni<Void> applyBookings(SqlConnection connection, List<BookingChanged> events);
}
