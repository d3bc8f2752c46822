package io.slotwright.calendar.week.postgres;

import io.slotwright.calendar.week.Allocation;
import io.slotwright.calendar.week.Block;
import io.slotwright.calendar.week.CellStatus;
import io.slotwright.calendar.week.ClosedDay;
import io.slotwright.calendar.week.Patch;
import io.slotwright.calendar.week.Timetable;
import io.slotwright.common.time.TimeRange;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Collects the days, allocations and drafts of a post.
final class TimetableRows {

  private final List<TimeRange> slots = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Allocation> allocations = new ArrayList<>();
  private final List<ClosedDay> closedDays = new ArrayList<>();

  /// By the ids of their drafts, which grow with time: the later draft counts.
  private final NavigableMap<UUID, List<Patch>> patches = new TreeMap<>();

  /// Ignores a row of none of these.
  void add(Row row) {
    switch (row.getString("kind")) {
      case "day" -> addDay(row);
      case "held" -> allocations.add(allocation(row, CellStatus.HELD));
      case "booked" -> allocations.add(allocation(row, CellStatus.BOOKED));
      case "draft" -> patches.put(row.getUUID("id"), draft(row));
      case null, default -> {}
    }
  }

  Timetable timetable() {
    return new Timetable(slots, blocks, allocations, closedDays);
  }

  List<Patch> patches() {
    return patches.values().stream().flatMap(List::stream).toList();
  }

  private static List<Patch> draft(Row row) {
    OffsetDateTime[] starts = row.getArrayOfOffsetDateTimes("block_starts");
    OffsetDateTime[] ends = row.getArrayOfOffsetDateTimes("block_ends");
    Boolean[] opens = row.getArrayOfBooleans("patch_opens");
    return IntStream.range(0, starts.length)
        .mapToObj(
            place ->
                new Patch(
                    new TimeRange(starts[place].toInstant(), ends[place].toInstant()),
                    opens[place]))
        .toList();
  }

  private void addDay(Row row) {
    Duration length = Duration.ofMinutes(row.getInteger("slot_minutes"));
    for (OffsetDateTime start : row.getArrayOfOffsetDateTimes("slot_starts")) {
      slots.add(TimeRange.of(start.toInstant(), length));
    }
    addBlocks(row);
    if (row.getBoolean("closed")) {
      closedDays.add(new ClosedDay(row.getLocalDate("date"), row.getString("closed_reason")));
    }
  }

  private void addBlocks(Row row) {
    OffsetDateTime[] starts = row.getArrayOfOffsetDateTimes("block_starts");
    OffsetDateTime[] ends = row.getArrayOfOffsetDateTimes("block_ends");
    UUID[] ids = row.getArrayOfUUIDs("block_ids");
    String[] reasons = row.getArrayOfStrings("block_reasons");
    for (int place = 0; place < starts.length; place++) {
      TimeRange range = new TimeRange(starts[place].toInstant(), ends[place].toInstant());
      blocks.add(new Block(at(place, ids), range, at(place, reasons)));
    }
  }

  private static Allocation allocation(Row row, CellStatus status) {
    return new Allocation(
        row.getUUID("id"),
        new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
        status,
        row.getBoolean("displaced"),
        row.getBoolean("pending"));
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  /// Null for a block that was stored without it.
  private static <T> @Nullable T at(int place, T[] values) {
    return place < values.length ? values[place] : null;
  }
}
