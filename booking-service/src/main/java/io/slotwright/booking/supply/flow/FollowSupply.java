package io.slotwright.booking.supply.flow;

import io.slotwright.booking.supply.MovedDay;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/// Applies the events of schedule-service and, in the same transaction, moves the bookings whose
/// clocks have changed, and marks those that lose or regain their time.
///
/// A booking locks the same rows while it is made. So a block that races with a booking has one of
/// two outcomes: the booking is refused, or it is made and then marked here.
@ApplicationScoped
public class FollowSupply {

  private static final TimeRange EVER =
      new TimeRange(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

  private final Supply supply;
  private final MovedAppointments appointments;
  private final AffectedBookings bookings;

  FollowSupply(Supply supply, MovedAppointments appointments, AffectedBookings bookings) {
    this.supply = supply;
    this.appointments = appointments;
    this.bookings = bookings;
  }

  public Uni<Void> points(SqlConnection connection, List<ServicePointChanged> points) {
    return supply.putPoints(connection, points);
  }

  public Uni<Void> posts(SqlConnection connection, List<PostChanged> posts) {
    return supply
        .putPosts(connection, posts)
        .chain(
            () ->
                bookings.judge(
                    connection,
                    posts.stream().map(PostChanged::postId).collect(Collectors.toSet()),
                    EVER));
  }

  public Uni<Void> days(SqlConnection connection, List<PostDayChanged> days) {
    return supply
        .movedDays(connection, days)
        .call(() -> supply.putDays(connection, days))
        .call(moved -> follow(connection, moved))
        .chain(
            moved ->
                bookings.judge(
                    connection,
                    days.stream().map(PostDayChanged::postId).collect(Collectors.toSet()),
                    // What had been left behind on any day may have moved now.
                    moved.isEmpty() ? span(days) : EVER));
  }

  /// Before it is judged which bookings lose their time.
  private Uni<Void> follow(SqlConnection connection, List<MovedDay> moved) {
    return moved.isEmpty() ? Uni.createFrom().voidItem() : appointments.follow(connection, moved);
  }

  /// All of the local dates, in whatever zone they are.
  private static TimeRange span(List<PostDayChanged> days) {
    List<LocalDate> dates = days.stream().map(PostDayChanged::date).sorted().toList();
    return new TimeRange(
        dates.getFirst().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
        dates.getLast().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
