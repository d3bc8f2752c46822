package io.slotwright.calendar.week.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.DraftChanged;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/// Applies events of other services. Each event is the newest of its aggregate and raises the
/// version of the calendars that it changes, in the same transaction.
public interface ReadModel {

  Uni<Void> applyServicePoints(SqlConnection connection, List<ServicePointChanged> events);

  Uni<Void> applyPosts(SqlConnection connection, List<PostChanged> events);

  Uni<Void> applyPostDays(SqlConnection connection, List<PostDayChanged> events);

  /// A draft that is published or discarded is removed.
  Uni<Void> applyDrafts(SqlConnection connection, List<DraftChanged> events);

  /// A reservation that no longer holds, because it was released, expired or became a booking, is
  /// removed from the calendar.
  Uni<Void> applyReservations(SqlConnection connection, List<ReservationChanged> events);

  /// A booking that no longer occupies time is removed from the calendar; one moved to another post
  /// changes both calendars.
  Uni<Void> applyBookings(SqlConnection connection, List<BookingChanged> events);
}
