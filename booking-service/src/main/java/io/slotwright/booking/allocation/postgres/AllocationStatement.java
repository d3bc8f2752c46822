package io.slotwright.booking.allocation.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.allocation.flow.DidNotTake;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Slot;
import io.slotwright.common.event.Event;
import io.slotwright.plumbing.outbox.Outbox;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The one statement that occupies time. It locks the supply that the decision was made on, inserts
/// the allocation if that supply and the services are still current and nothing live overlaps, and
/// only then writes the owner of the allocation and the events. So a decision based on the index in
/// memory, which may be out of date, is as safe as one based on a fresh read.
///
/// Never insert and catch 23P01: a crowd on one slot then ends in deadlocks. The insert itself
/// locks the supply, so a block that is being applied is either seen here or sees what was inserted
/// here. A service is not locked: when it changes at this very moment, both the old and the new
/// version are acceptable.
public final class AllocationStatement {

  /// The first parameter of the owner's part.
  public static final int FIRST_OF_OWNER = 16;

  /// Tables that are joined with an array are also looked up by it; otherwise PostgreSQL would read
  /// all days of the post and all services. The days ascend, so the first and the last bound them.
  private static final String STATEMENT =
      """
      WITH post_now AS (
        SELECT 1
        FROM post JOIN service_point point ON point.id = post.service_point_id
        WHERE post.id = $1 AND ARRAY[post.version, point.version] = $2::bigint[]
        FOR SHARE OF post
      ), days_now AS (
        SELECT 1
        FROM post_day day JOIN unnest($3::date[], $4::bigint[]) AS seen (date, version)
          ON day.date = seen.date AND day.version = seen.version
        WHERE day.post_id = $1
          AND day.date BETWEEN ($3::date[])[1] AND ($3::date[])[cardinality($3::date[])]
        FOR SHARE OF day
      ), services_now AS (
        SELECT 1
        FROM service JOIN unnest($14::uuid[], $15::bigint[]) AS seen (id, version)
          ON service.id = seen.id AND service.version = seen.version
        WHERE service.id = ANY ($14)
      ), supply AS (
        SELECT (SELECT count(*) FROM post_now) = 1
           AND (SELECT count(*) FROM days_now) = cardinality($3::date[])
           AND (SELECT count(*) FROM services_now) = cardinality($14::uuid[]) AS stands
      ), taken AS (
        INSERT INTO allocation (id, post_id, occupied_from, starts_at, occupied_until, live, expires_at)
        SELECT $5::uuid, $1, $13::timestamptz, $6::timestamptz, $7::timestamptz, true, $8::timestamptz
        FROM supply WHERE stands
        ON CONFLICT DO NOTHING
        RETURNING id
      ), published AS (
        %s
      ), %s
      SELECT (SELECT stands FROM supply) AS stands, EXISTS (SELECT FROM taken) AS taken
      """;

  private AllocationStatement() {}

  /// @param writes an INSERT or UPDATE of the owner, and others, each of which does something only
  /// when the relation `taken` has a row
  public static String with(String... writes) {
    return STATEMENT.formatted(
        Outbox.insert(9, "taken"),
        IntStream.range(0, writes.length)
            .mapToObj(index -> "write_" + index + " AS (\n" + writes[index] + "\n)")
            .collect(Collectors.joining(", ")));
  }

  /// The parameters before [#FIRST_OF_OWNER].
  ///
  /// @param expiresAt when a hold lapses; null for a booking
  /// @param services the versions that determined how much time is needed; empty when that no
  /// longer depends on the catalogue
  public static Tuple parameters(
      Opening opening,
      UUID allocationId,
      @Nullable Instant expiresAt,
      List<Event> events,
      Map<UUID, Long> services) {
    Map<LocalDate, Long> days = new TreeMap<>();
    for (Slot slot : opening.slots()) {
      days.put(slot.date(), slot.dayVersion());
    }
    Tuple time =
        Tuple.tuple()
            .addUUID(opening.timetable().post().id())
            .addArrayOfLong(
                new Long[] {
                  opening.timetable().post().version(), opening.timetable().point().version()
                })
            .addArrayOfLocalDate(days.keySet().toArray(LocalDate[]::new))
            .addArrayOfLong(days.values().toArray(Long[]::new))
            .addUUID(allocationId)
            .addOffsetDateTime(opening.startsAt().atOffset(UTC))
            .addOffsetDateTime(opening.occupied().end().atOffset(UTC))
            .addOffsetDateTime(expiresAt == null ? null : expiresAt.atOffset(UTC));
    return Outbox.add(time, events)
        .addOffsetDateTime(opening.occupied().start().atOffset(UTC))
        .addArrayOfUUID(services.keySet().toArray(UUID[]::new))
        .addArrayOfLong(services.values().toArray(Long[]::new));
  }

  /// What was written, if anything was.
  ///
  /// @throws DidNotTake when nothing was
  public static <E> E taken(RowSet<Row> rows, E written) {
    Row row = rows.iterator().next();
    if (!row.getBoolean("stands")) {
      throw new DidNotTake(DidNotTake.Reason.SUPPLY_CHANGED);
    }
    if (!row.getBoolean("taken")) {
      throw new DidNotTake(DidNotTake.Reason.OVERLAPS);
    }
    return written;
  }
}
