package io.slotwright.calendar.week.postgres;

import io.slotwright.calendar.week.OldestWeek;
import io.slotwright.calendar.week.flow.KeptWeeks;
import io.slotwright.calendar.week.flow.ReadModel;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.DraftChanged;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Stores the read model in PostgreSQL and raises a post's version with each change. What lies
/// before the oldest week is not stored: late records must not bring back what was deleted.
@ApplicationScoped
class PostgresReadModel implements ReadModel {

  private final ScheduleRows schedule;
  private final AllocationRows allocations;
  private final DraftRows drafts;
  private final CalendarVersions versions;
  private final KeptWeeks weeks;

  PostgresReadModel(
      ScheduleRows schedule,
      AllocationRows allocations,
      DraftRows drafts,
      CalendarVersions versions,
      KeptWeeks weeks) {
    this.schedule = schedule;
    this.allocations = allocations;
    this.drafts = drafts;
    this.versions = versions;
    this.weeks = weeks;
  }

  @Override
  public Uni<Void> applyServicePoints(SqlConnection connection, List<ServicePointChanged> events) {
    return schedule.replaceServicePoints(connection, events);
  }

  @Override
  public Uni<Void> applyPosts(SqlConnection connection, List<PostChanged> events) {
    return schedule
        .replacePosts(connection, events)
        .chain(() -> versions.raise(connection, events.stream().map(PostChanged::postId)));
  }

  @Override
  public Uni<Void> applyPostDays(SqlConnection connection, List<PostDayChanged> events) {
    OldestWeek oldest = weeks.oldest();
    List<PostDayChanged> kept =
        events.stream().filter(event -> oldest.keeps(event.date())).toList();
    return schedule
        .replaceDays(connection, kept)
        .chain(() -> versions.raise(connection, kept.stream().map(PostDayChanged::postId)));
  }

  @Override
  public Uni<Void> applyDrafts(SqlConnection connection, List<DraftChanged> events) {
    return drafts
        .replace(connection, events)
        .chain(() -> versions.raise(connection, events.stream().map(DraftChanged::postId)));
  }

  @Override
  public Uni<Void> applyReservations(SqlConnection connection, List<ReservationChanged> events) {
    return replace(connection, "held", events.stream().map(AllocationRow::of).toList());
  }

  @Override
  public Uni<Void> applyBookings(SqlConnection connection, List<BookingChanged> events) {
    return replace(connection, "booked", events.stream().map(AllocationRow::of).toList());
  }

  private Uni<Void> replace(SqlConnection connection, String kind, List<AllocationRow> rows) {
    Instant over = weeks.oldest().over();
    List<AllocationRow> kept =
        rows.stream().filter(row -> row.occupiedUntil().isAfter(over)).toList();
    return allocations
        .remove(connection, kind, rows)
        .call(() -> allocations.add(connection, kind, kept))
        .chain(leftPosts -> versions.raise(connection, changedPosts(rows, leftPosts)));
  }

  /// One entry for each change, and one for each post that an allocation left.
  private static Stream<UUID> changedPosts(List<AllocationRow> rows, List<UUID> leftPosts) {
    return Stream.concat(rows.stream().map(AllocationRow::postId), leftPosts.stream());
  }
}
