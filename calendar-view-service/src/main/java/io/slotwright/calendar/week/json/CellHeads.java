package io.slotwright.calendar.week.json;

import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.Memo;
import io.slotwright.calendar.week.Paint;
import io.slotwright.calendar.week.Week;
import io.slotwright.calendar.week.WeekGrid;
import io.slotwright.common.time.TimeRange;
import java.util.List;

/// The beginning of each cell of a week in JSON, up to the value of its status: it is the same for
/// all posts and revisions, so it is encoded once for each week and zone.
final class CellHeads {

  /// As many as there are grids.
  private static final Memo<Week, CellHeads> HEADS =
      new Memo<>(WeekGrid.REMEMBERED, CellHeads::new);

  private static final int EXPECTED_BYTES = 128 * Week.CELLS;

  private final byte[] bytes;

  /// Where each head starts, and where the last one ends.
  private final int[] starts = new int[Week.CELLS + 1];

  private CellHeads(Week week) {
    JsonBytes json = new JsonBytes(new byte[EXPECTED_BYTES]);
    List<TimeRange> ranges = WeekGrid.of(week).ranges();
    for (int index = 0; index < Week.CELLS; index++) {
      starts[index] = json.size();
      add(json, Cell.plain(index, ranges.get(index), Paint.Plain.EMPTY));
    }
    starts[Week.CELLS] = json.size();
    this.bytes = json.toArray();
  }

  static CellHeads of(Week week) {
    return HEADS.of(week);
  }

  void add(JsonBytes json, int index) {
    json.add(bytes, starts[index], starts[index + 1]);
  }

  private static void add(JsonBytes json, Cell cell) {
    json.add("{\"index\":").add(cell.index());
    json.add(",\"day\":").add(cell.day());
    json.add(",\"time\":\"").add(cell.time().toString());
    json.add("\",\"starts_at\":\"").add(cell.range().start());
    json.add("\",\"ends_at\":\"").add(cell.range().end());
    json.add("\",\"status\":\"");
  }
}
