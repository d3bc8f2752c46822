package io.slotwright.schedule.slot.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.postgres.Plans;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.slot.AnnouncedDay;
import io.slotwright.schedule.slot.AnnouncedPost;
import io.slotwright.schedule.slot.Clocks;
import io.slotwright.schedule.slot.Closed;
import io.slotwright.schedule.slot.PostDay;
import io.slotwright.schedule.slot.SlotRun;
import io.slotwright.schedule.slot.flow.AnnouncedDays;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresAnnouncedDays implements AnnouncedDays {

  private static final String SELECT =
      """
      SELECT post_id, date, version, timezone, slot_duration_minutes, run_starts, run_counts,
        blocks, closed, closed_reason, tz_release, utc_offset_seconds, clock_shift_seconds
      FROM post_day
      WHERE post_id = ANY ($1) AND date BETWEEN $2 AND $3
      """;

  private static final String SELECT_OF_MANY = Plans.ANEW + SELECT;

  private static final String POSTS =
      """
      SELECT post.id, post.number, post.announced_through, point.timezone AS zone,
        day.date, day.timezone, day.slot_duration_minutes, day.run_starts, day.run_counts, day.blocks,
        day.closed, day.closed_reason
      FROM post
        JOIN service_point point ON point.id = post.service_point_id
        LEFT JOIN post_day AS day ON day.post_id = post.id AND day.date BETWEEN $2 AND $3
      WHERE post.id = ANY ($1)
      ORDER BY post.number, post.id
      """;

  private static final String POSTS_OF_MANY = Plans.ANEW + POSTS;

  // All days in one statement. An array of arrays would come apart in unnest, so runs travel as
  // array literals.
  private static final String STORE =
      """
      INSERT INTO post_day
        (post_id, date, version, timezone, slot_duration_minutes, run_starts, run_counts, blocks,
          closed, closed_reason, tz_release, utc_offset_seconds, clock_shift_seconds)
      SELECT post_id, date, version, timezone, minutes, run_starts::timestamptz[],
        run_counts::int[], blocks::jsonb, closed, closed_reason, tz_release, utc_offset, shift
      FROM unnest($1::uuid[], $2::date[], $3::bigint[], $4::text[], $5::int[], $6::text[],
        $7::text[], $8::text[], $9::boolean[], $10::text[], $11::text[], $12::int[], $13::int[])
        AS day (post_id, date, version, timezone, minutes, run_starts, run_counts, blocks,
          closed, closed_reason, tz_release, utc_offset, shift)
      ON CONFLICT (post_id, date) DO UPDATE SET
        version = excluded.version,
        timezone = excluded.timezone,
        slot_duration_minutes = excluded.slot_duration_minutes,
        run_starts = excluded.run_starts,
        run_counts = excluded.run_counts,
        blocks = excluded.blocks,
        closed = excluded.closed,
        closed_reason = excluded.closed_reason,
        tz_release = excluded.tz_release,
        utc_offset_seconds = excluded.utc_offset_seconds,
        clock_shift_seconds = excluded.clock_shift_seconds
      """;

  @Override
  public Uni<Map<UUID, Map<LocalDate, AnnouncedDay>>> of(
      SqlClient client, List<UUID> postIds, DateSpan span) {
    return client
        .preparedQuery(postIds.size() == 1 ? SELECT : SELECT_OF_MANY)
        .execute(Tuple.of(postIds.toArray(UUID[]::new), span.first(), span.last()))
        .map(PostgresAnnouncedDays::byPostAndDate);
  }

  @Override
  public Uni<List<AnnouncedPost>> posts(SqlClient client, List<UUID> postIds, DateSpan span) {
    return client
        .preparedQuery(postIds.size() == 1 ? POSTS : POSTS_OF_MANY)
        .execute(Tuple.of(postIds.toArray(UUID[]::new), span.first(), span.last()))
        .map(PostgresAnnouncedDays::posts);
  }

  @Override
  public Uni<Void> store(SqlConnection connection, List<AnnouncedDay> days) {
    return days.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(STORE).execute(columns(days)).replaceWithVoid();
  }

  private static Tuple columns(List<AnnouncedDay> days) {
    return Tuple.tuple()
        .addArrayOfUUID(days.stream().map(AnnouncedDay::postId).toArray(UUID[]::new))
        .addArrayOfLocalDate(days.stream().map(day -> day.day().date()).toArray(LocalDate[]::new))
        .addArrayOfLong(days.stream().map(AnnouncedDay::version).toArray(Long[]::new))
        .addArrayOfString(texts(days, day -> day.zone().getId()))
        .addArrayOfInteger(
            days.stream().map(day -> day.day().slotMinutes()).toArray(Integer[]::new))
        .addArrayOfString(texts(days, day -> array(day, SlotRun::start)))
        .addArrayOfString(texts(days, day -> array(day, SlotRun::count)))
        .addArrayOfString(texts(days, day -> StoredJson.blocks(day.blocks()).encode()))
        .addArrayOfBoolean(
            days.stream().map(day -> day.day().closed() != null).toArray(Boolean[]::new))
        .addArrayOfString(
            days.stream().map(day -> reason(day.day().closed())).toArray(String[]::new))
        .addArrayOfString(days.stream().map(day -> day.clocks().release()).toArray(String[]::new))
        .addArrayOfInteger(
            days.stream().map(day -> seconds(day.clocks().offset())).toArray(Integer[]::new))
        .addArrayOfInteger(
            days.stream()
                .map(day -> (int) day.clocks().shift().toSeconds())
                .toArray(Integer[]::new));
  }

  private static String[] texts(List<AnnouncedDay> days, Function<PostDay, String> text) {
    return days.stream().map(AnnouncedDay::day).map(text).toArray(String[]::new);
  }

  private static String array(PostDay day, Function<SlotRun, Object> of) {
    return day.runs().stream().map(of).map(Object::toString).collect(joining(",", "{", "}"));
  }

  private static Map<UUID, Map<LocalDate, AnnouncedDay>> byPostAndDate(RowSet<Row> rows) {
    return Rows.stream(rows)
        .map(PostgresAnnouncedDays::day)
        .collect(groupingBy(AnnouncedDay::postId, toMap(day -> day.day().date(), day -> day)));
  }

  private static List<AnnouncedPost> posts(RowSet<Row> rows) {
    Map<UUID, List<Row>> byPost =
        Rows.stream(rows)
            .collect(groupingBy(row -> row.getUUID("id"), LinkedHashMap::new, toList()));
    return byPost.values().stream().map(PostgresAnnouncedDays::post).toList();
  }

  private static AnnouncedPost post(List<Row> days) {
    Row any = days.getFirst();
    return new AnnouncedPost(
        any.getUUID("id"),
        any.getInteger("number"),
        ZoneId.of(any.getString("zone")),
        any.getLocalDate("announced_through"),
        days.stream()
            .filter(row -> row.getLocalDate("date") != null)
            .map(PostgresAnnouncedDays::postDay)
            .collect(toMap(PostDay::date, day -> day)));
  }

  private static AnnouncedDay day(Row row) {
    return new AnnouncedDay(
        row.getUUID("post_id"), row.getLong("version"), postDay(row), clocks(row));
  }

  private static Clocks clocks(Row row) {
    @Nullable Integer offset = row.getInteger("utc_offset_seconds");
    return new Clocks(
        row.getString("tz_release"),
        offset == null ? null : ZoneOffset.ofTotalSeconds(offset),
        Duration.ofSeconds(row.getInteger("clock_shift_seconds")));
  }

  private static @Nullable Integer seconds(@Nullable ZoneOffset offset) {
    return offset == null ? null : offset.getTotalSeconds();
  }

  private static PostDay postDay(Row row) {
    return new PostDay(
        row.getLocalDate("date"),
        ZoneId.of(row.getString("timezone")),
        row.getInteger("slot_duration_minutes"),
        runs(row),
        StoredJson.blocks(row.getJsonArray("blocks")),
        row.getBoolean("closed") ? new Closed(row.getString("closed_reason")) : null);
  }

  private static @Nullable String reason(@Nullable Closed closed) {
    return closed == null ? null : closed.reason();
  }

  private static List<SlotRun> runs(Row row) {
    OffsetDateTime[] starts = row.getArrayOfOffsetDateTimes("run_starts");
    Integer[] counts = row.getArrayOfIntegers("run_counts");
    return IntStream.range(0, starts.length)
        .mapToObj(index -> new SlotRun(starts[index].toInstant(), counts[index]))
        .toList();
  }
}
