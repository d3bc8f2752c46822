package io.slotwright.booking.supply.postgres;

import io.slotwright.booking.supply.Post;
import io.slotwright.booking.supply.PostDay;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Reads rows of the supply; the names of the columns are those of a join of all three tables.
public final class SupplyRows {

  /// The columns that [#point] reads.
  public static final String POINT_COLUMNS =
      """
      point.id AS point_id, point.version AS point_version, point.organisation_id, point.name AS point_name,
      point.timezone, point.auto_confirm, point.min_notice_minutes, point.booking_horizon_days, point.hold_minutes,
      point.cancellation_deadline_minutes, point.minutes_early, point.confirm_guests, point.challenge, point.guest_limits\
      """;

  /// The columns that [#post] reads.
  public static final String POST_COLUMNS =
      """
      post.id AS post_id, post.version AS post_version, post.number AS post_number,
      post.buffer_before_minutes, post.buffer_after_minutes,
      post.active AND NOT post.deleted AS post_active\
      """;

  /// The columns that [#day] reads.
  public static final String DAY_COLUMNS =
      """
      day.date, day.version AS day_version, day.slot_minutes, day.slot_starts, day.block_starts, day.block_ends\
      """;

  private SupplyRows() {}

  public static ServicePoint point(Row row) {
    return new ServicePoint(
        row.getUUID("point_id"),
        row.getLong("point_version"),
        row.getUUID("organisation_id"),
        row.getString("point_name"),
        ZoneId.of(row.getString("timezone")),
        row.getBoolean("auto_confirm"),
        Duration.ofMinutes(row.getInteger("min_notice_minutes")),
        Duration.ofDays(row.getInteger("booking_horizon_days")),
        Duration.ofMinutes(row.getInteger("hold_minutes")),
        row.getInteger("cancellation_deadline_minutes") instanceof Integer minutes
            ? Duration.ofMinutes(minutes)
            : null,
        Duration.ofMinutes(row.getInteger("minutes_early")),
        guests(row));
  }

  private static GuestRules guests(Row row) {
    return new GuestRules(
        row.getBoolean("confirm_guests"),
        row.getBoolean("challenge"),
        PointLimits.of(row.getJsonObject("guest_limits").getMap()));
  }

  public static Post post(Row row) {
    return new Post(
        row.getUUID("post_id"),
        row.getLong("post_version"),
        row.getInteger("post_number"),
        new Buffers(
            row.getInteger("buffer_before_minutes"), row.getInteger("buffer_after_minutes")),
        row.getBoolean("post_active"));
  }

  public static PostDay day(Row row) {
    return new PostDay(
        row.getLocalDate("date"), row.getLong("day_version"), slots(row), blocks(row));
  }

  private static List<TimeRange> slots(Row row) {
    Duration length = Duration.ofMinutes(row.getInteger("slot_minutes"));
    return Arrays.stream(row.getArrayOfOffsetDateTimes("slot_starts"))
        .map(start -> TimeRange.of(start.toInstant(), length))
        .toList();
  }

  private static List<TimeRange> blocks(Row row) {
    OffsetDateTime[] starts = row.getArrayOfOffsetDateTimes("block_starts");
    OffsetDateTime[] ends = row.getArrayOfOffsetDateTimes("block_ends");
    return IntStream.range(0, starts.length)
        .mapToObj(i -> new TimeRange(instant(starts[i]), instant(ends[i])))
        .toList();
  }

  private static Instant instant(OffsetDateTime value) {
    return value.toInstant();
  }
}
