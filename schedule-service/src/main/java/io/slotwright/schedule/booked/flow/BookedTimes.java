package io.slotwright.schedule.booked.flow;

import io.slotwright.schedule.booked.BookedTime;
import io.slotwright.schedule.booked.UpcomingTimes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The booked times of posts, as consumed from booking-service: slightly behind its current state.
public interface BookedTimes {

  /// The times of `postIds` that are not over at `now`, displaced ones included, ascending by
  /// start.
  Uni<List<BookedTime>> upcoming(SqlClient client, Collection<UUID> postIds, Instant now);

  /// How many times of `postIds` are not over at `now`, and the first `most` of them.
  Uni<UpcomingTimes> firstUpcoming(
      SqlClient client, Collection<UUID> postIds, Instant now, int most);

  /// Replaces the earlier time of each booking.
  Uni<Void> put(SqlConnection connection, List<BookedTime> times);

  /// Deletes the times of these bookings, if any are stored.
  Uni<Void> remove(SqlConnection connection, List<UUID> bookingIds);

  /// Deletes the times that are over at `now`, except rows that another transaction has locked.
  Uni<Void> removeOver(SqlConnection connection, Instant now);
}
