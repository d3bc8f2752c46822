package io.slotwright.calendar.week.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.slotwright.calendar.week.Allocation;
import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.CellStatus;
import io.slotwright.calendar.week.ClosedDay;
import io.slotwright.calendar.week.Paint;
import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Segment;
import io.slotwright.calendar.week.Week;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;

/// Encodes weeks as [WeekResponse] and [CellResponse] describe them, mostly by copying bytes: a
/// general encoder takes many times as long for 336 cells.
public final class WeekJson {

  /// A new array of this size for each week would take longer than filling it.
  private static final ThreadLocal<byte[]> SCRATCH =
      ThreadLocal.withInitial(() -> new byte[96 << 10]);

  private static final byte[] SEGMENTS = ascii(",\"segments\":[");
  private static final byte[] FIRST_SEGMENT = ascii("{\"starts_at\":\"");
  private static final byte[] NEXT_SEGMENT = ascii(",{\"starts_at\":\"");
  private static final byte[] ENDS_AT = ascii("\",\"ends_at\":\"");
  private static final byte[] STATUS = ascii("\",\"status\":\"");
  private static final byte[] BLOCK = ascii(",\"block\":");
  private static final byte[][] STATUSES =
      Arrays.stream(CellStatus.values())
          .map(status -> ascii(status.wireName() + '"'))
          .toArray(byte[][]::new);

  private final JsonBytes json;
  private final Audience audience;

  private WeekJson(Audience audience) {
    this.json = new JsonBytes(SCRATCH.get());
    this.audience = audience;
  }

  /// A [WeekResponse].
  ///
  /// @param days the days whose cells it contains, 0 for Monday to 6 for Sunday
  public static byte[] week(
      PostWeek week, NavigableSet<Integer> days, Audience audience, String epoch) {
    List<Cell> cells = cells(week, days);
    WeekJson encoder = new WeekJson(audience);
    encoder.addWeek(week, days, epoch);
    encoder.addCells(week.week(), cells);
    encoder.json.add('}');
    return encoder.json.toArray();
  }

  /// One day of a post, an element of the board of a service point.
  ///
  /// @param day 0 for Monday to 6 for Sunday
  public static byte[] day(PostWeek week, int day, Audience audience) {
    WeekJson encoder = new WeekJson(audience);
    encoder.addDay(week, day);
    encoder.addCells(week.week(), week.cellsOf(day));
    encoder.json.add('}');
    return encoder.json.toArray();
  }

  /// An array of [CellResponse].
  ///
  /// @param cells of `week`
  public static byte[] cells(Week week, List<Cell> cells, Audience audience) {
    WeekJson encoder = new WeekJson(audience);
    encoder.addCells(week, cells);
    return encoder.json.toArray();
  }

  /// Up to the cells.
  private void addWeek(PostWeek week, Set<Integer> days, String epoch) {
    Post post = week.post();
    json.add("{\"post_id\":\"").add(post.id().toString());
    json.add("\",\"service_point_id\":\"").add(post.servicePointId().toString());
    json.add("\",\"post_number\":").add(post.number());
    json.add(",\"post_name\":").quoted(post.name());
    json.add(",\"active\":").add(Boolean.toString(post.active()));
    json.add(",\"week_start\":\"").add(week.week().monday().toString());
    json.add("\",\"timezone\":").quoted(week.week().zone().getId());
    json.add(",\"epoch\":").quoted(epoch);
    json.add(",\"version\":").add(week.revision().version());
    json.add(",\"total_cells\":").add(Week.CELLS);
    addClosedDays(week, days);
    json.add(",\"cells\":");
  }

  /// Up to the cells.
  private void addDay(PostWeek week, int day) {
    json.add("{\"post_id\":\"").add(week.post().id().toString());
    json.add("\",\"post_number\":").add(week.post().number());
    json.add(",\"post_name\":").quoted(week.post().name());
    json.add(",\"active\":").add(Boolean.toString(week.post().active()));
    json.add(",\"version\":").add(week.revision().version());
    addClosedDays(week, Set.of(day));
    json.add(",\"cells\":");
  }

  private static List<Cell> cells(PostWeek week, NavigableSet<Integer> days) {
    return days.size() == Week.DAYS
        ? week.cells()
        : days.stream().flatMap(day -> week.cellsOf(day).stream()).toList();
  }

  private void addClosedDays(PostWeek week, Set<Integer> days) {
    List<ClosedDay> closed =
        week.closedDays().stream()
            .filter(day -> days.contains(day.date().getDayOfWeek().getValue() - 1))
            .toList();
    if (closed.isEmpty()) {
      return;
    }
    json.add(",\"closed_days\":[");
    for (ClosedDay day : closed) {
      json.add(day == closed.getFirst() ? "{\"date\":\"" : ",{\"date\":\"");
      json.add(day.date().toString()).add('"');
      if (audience.isOperator() && day.reason() != null) {
        json.add(",\"reason\":").quoted(day.reason());
      }
      json.add('}');
    }
    json.add(']');
  }

  private void addCells(Week week, List<Cell> cells) {
    CellHeads heads = CellHeads.of(week);
    char separator = '[';
    for (Cell cell : cells) {
      json.add(separator);
      separator = ',';
      heads.add(json, cell.index());
      addPaint(cell.paint());
      if (cell.draft()) {
        json.add(",\"is_draft\":true");
      }
      addSegments(cell.segmentsFor(audience));
      json.add('}');
    }
    json.add(cells.isEmpty() ? "[]" : "]");
  }

  private void addSegments(List<Segment> segments) {
    if (segments.isEmpty()) {
      return;
    }
    json.add(SEGMENTS);
    for (Segment segment : segments) {
      json.add(segment == segments.getFirst() ? FIRST_SEGMENT : NEXT_SEGMENT);
      json.add(segment.range().start()).add(ENDS_AT).add(segment.range().end()).add(STATUS);
      addPaint(segment.paint());
      json.add('}');
    }
    json.add(']');
  }

  /// The rest of a status's text, and the fields that belong to it.
  private void addPaint(Paint paint) {
    json.add(STATUSES[paint.status().ordinal()]);
    switch (paint) {
      case Paint.Plain plain -> {}
      case Paint.Blocked blocked -> addBlocked(blocked);
      case Paint.Taken(Allocation allocation) -> addAllocation(allocation);
    }
  }

  private void addBlocked(Paint.Blocked blocked) {
    if (!audience.isOperator()) {
      return;
    }
    if (blocked.reason() != null) {
      json.add(",\"reason\":").quoted(blocked.reason());
    }
    if (blocked.blockId() != null) {
      json.add(",\"block_id\":\"").add(blocked.blockId().toString()).add('"');
    }
  }

  private void addAllocation(Allocation allocation) {
    json.add(BLOCK).add(allocation.number());
    if (allocation.displaced()) {
      json.add(",\"displaced\":true");
    }
    if (allocation.pending()) {
      json.add(",\"pending\":true");
    }
    if (audience.isOperator()) {
      json.add(
          allocation.status() == CellStatus.HELD ? ",\"reservation_id\":\"" : ",\"booking_id\":\"");
      json.add(allocation.id().toString()).add('"');
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
