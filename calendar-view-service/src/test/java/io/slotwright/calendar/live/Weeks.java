package io.slotwright.calendar.live;

import io.slotwright.calendar.week.Allocation;
import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.CellStatus;
import io.slotwright.calendar.week.Paint;
import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Timetable;
import io.slotwright.calendar.week.Week;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Drawn weeks of one post, without the trouble of events.
public final class Weeks {

  public static final Post POST =
      new Post(new UUID(0, 1), new UUID(0, 2), null, 1, "Bay 1", true, ZoneOffset.UTC);

  public static final Week WEEK = new Week(LocalDate.parse("2026-11-16"), ZoneId.of("UTC"));

  public static final String EPOCH = "e1";

  private static final List<Cell> EMPTY =
      PostWeek.of(POST, WEEK, new Revision(EPOCH, 1, 0), Timetable.NOTHING, List.of()).cells();

  private Weeks() {}

  /// A drawing of the first epoch.
  public static PostWeek drawn(long version, long lapsedHolds, Map<Integer, CellStatus> statuses) {
    return drawn(new Revision(EPOCH, version, lapsedHolds), statuses);
  }

  public static PostWeek drawn(Revision revision, Map<Integer, CellStatus> statuses) {
    List<Cell> cells =
        EMPTY.stream()
            .map(
                cell ->
                    statuses.containsKey(cell.index())
                        ? withStatus(cell, statuses.get(cell.index()))
                        : cell)
            .toList();
    return new PostWeek(POST, WEEK, revision, cells, List.of());
  }

  private static Cell withStatus(Cell cell, CellStatus status) {
    return Cell.plain(cell.index(), cell.range(), paint(cell, status));
  }

  private static Paint paint(Cell cell, CellStatus status) {
    return switch (status) {
      case EMPTY -> Paint.Plain.EMPTY;
      case AVAILABLE -> Paint.Plain.AVAILABLE;
      case BLOCKED -> new Paint.Blocked(null, null);
      case HELD -> new Paint.Taken(Allocation.hold(new UUID(1, cell.index()), cell.range()));
      case BOOKED -> new Paint.Taken(Allocation.booking(new UUID(2, cell.index()), cell.range()));
    };
  }
}
