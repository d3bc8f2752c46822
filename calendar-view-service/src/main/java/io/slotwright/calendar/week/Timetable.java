package io.slotwright.calendar.week;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.slotwright.calendar.week.Timeline.Stretch;
import io.slotwright.common.time.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything known about a post's time around a week. Equal ones draw equal weeks, in whatever
/// order their parts were read.
///
/// @param slots the offered slots, blocked and taken ones included
/// @param blocks the times blocked by an operator
/// @param allocations the times occupied by live reservations and bookings
/// @param closedDays the dates that are closed
public record Timetable(
    List<TimeRange> slots,
    List<Block> blocks,
    List<Allocation> allocations,
    List<ClosedDay> closedDays) {

  private static final Comparator<Block> BY_START =
      comparing((Block block) -> block.range().start())
          .thenComparing(Block::id, nullsFirst(naturalOrder()));

  private static final Comparator<Allocation> WEAKEST_FIRST =
      comparing(Allocation::status)
          .thenComparing(allocation -> allocation.range().start())
          .thenComparing(Allocation::id);

  public static final Timetable NOTHING = new Timetable(List.of(), List.of(), List.of(), List.of());

  public Timetable {
    slots = List.copyOf(slots);
    blocks = blocks.stream().sorted(BY_START).toList();
    allocations = allocations.stream().sorted(WEAKEST_FIRST).toList();
    closedDays = closedDays.stream().sorted(comparing(ClosedDay::date)).toList();
  }

  /// All [Week#CELLS] cells of `week`, in order.
  public List<Cell> cellsOf(Week week) {
    return timeline(week.span()).cells(WeekGrid.of(week));
  }

  /// The cells of `week` as they would be with `patches`; those that would have another status are
  /// marked.
  ///
  /// @param patches where two overlap, the later one counts
  List<Cell> cellsOf(Week week, List<Patch> patches) {
    List<Cell> now = cellsOf(week);
    if (patches.isEmpty()) {
      return now;
    }
    List<Cell> then = with(patches).cellsOf(week);
    return IntStream.range(0, Week.CELLS)
        .mapToObj(
            index ->
                now.get(index).status() == then.get(index).status()
                    ? now.get(index)
                    : then.get(index).asDraft())
        .toList();
  }

  private Timetable with(List<Patch> patches) {
    Timetable drafted = this;
    for (Patch patch : patches) {
      drafted = patch.opens() ? drafted.opened(patch.range()) : drafted.blocked(patch.range());
    }
    return drafted;
  }

  /// Time without a slot becomes one offer: how it is cut into slots is known when the draft is
  /// published.
  private Timetable opened(TimeRange range) {
    List<Block> left = blocks.stream().flatMap(block -> block.without(range).stream()).toList();
    Stream<TimeRange> added = Ranges.without(range, slots).stream();
    return new Timetable(
        Stream.concat(slots.stream(), added).toList(), left, allocations, closedDays);
  }

  private Timetable blocked(TimeRange range) {
    Stream<Block> added = Stream.of(new Block(null, range, null));
    return new Timetable(
        slots, Stream.concat(blocks.stream(), added).toList(), allocations, closedDays);
  }

  /// A slot is booked as a whole or not at all: a block blocks every slot it touches, and the rest
  /// of a partly allocated slot is not offered.
  private Timeline timeline(TimeRange span) {
    Timeline timeline = Timeline.cutAt(borders(span));
    Timeline blocked = timeline.blank();
    Timeline taken = timeline.blank();
    blocks.forEach(block -> blocked.paint(block.range(), Paint.Blocked.by(block)));
    allocations.forEach(each -> taken.paint(each.range(), new Paint.Taken(each)));
    List<Stretch> offered = slots.stream().map(timeline::stretch).toList();
    for (Stretch slot : offered) {
      if (blocked.firstIn(slot) == null && taken.firstIn(slot) == null) {
        timeline.paint(slot, Paint.Plain.AVAILABLE);
      }
    }
    for (Stretch slot : offered) {
      @Nullable Paint block = blocked.firstIn(slot);
      if (block != null) {
        timeline.paint(slot, block);
      }
    }
    timeline.coverWith(blocked);
    timeline.coverWith(taken);
    return timeline;
  }

  private long[] borders(TimeRange span) {
    Borders borders = new Borders(1 + slots.size() + blocks.size() + allocations.size());
    borders.add(span);
    slots.forEach(borders::add);
    blocks.forEach(block -> borders.add(block.range()));
    allocations.forEach(allocation -> borders.add(allocation.range()));
    return borders.ascending();
  }
}
