package io.slotwright.schedule.slot.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.schedule.slot.ClockChange;
import io.slotwright.schedule.slot.flow.ClockChanges;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PostgresClockChanges implements ClockChanges {

  private static final String ADD =
      """
      INSERT INTO clock_change (post_id, date, tz_release, shift_seconds, bookings)
      SELECT post_id, date, tz_release, shift, (
        SELECT count(*) FROM booked_time
        WHERE booked_time.post_id = day.post_id
          AND booked_time.starts_at >= day.day_start AND booked_time.starts_at < day.day_end)
      FROM unnest($1::uuid[], $2::date[], $3::text[], $4::int[], $5::timestamptz[],
        $6::timestamptz[]) AS day (post_id, date, tz_release, shift, day_start, day_end)
      ON CONFLICT (post_id, date, tz_release) DO UPDATE SET
        shift_seconds = clock_change.shift_seconds + excluded.shift_seconds,
        bookings = excluded.bookings
      """;

  @Override
  public Uni<Void> add(SqlConnection connection, List<ClockChange> changes) {
    return changes.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(ADD).execute(columns(changes)).replaceWithVoid();
  }

  private static Tuple columns(List<ClockChange> changes) {
    return Tuple.tuple()
        .addArrayOfUUID(changes.stream().map(ClockChange::postId).toArray(UUID[]::new))
        .addArrayOfLocalDate(changes.stream().map(ClockChange::date).toArray(LocalDate[]::new))
        .addArrayOfString(changes.stream().map(ClockChange::release).toArray(String[]::new))
        .addArrayOfInteger(
            changes.stream().map(day -> (int) day.shift().toSeconds()).toArray(Integer[]::new))
        .addArrayOfOffsetDateTime(utc(changes.stream().map(day -> day.before().start())))
        .addArrayOfOffsetDateTime(utc(changes.stream().map(day -> day.before().end())));
  }
}
