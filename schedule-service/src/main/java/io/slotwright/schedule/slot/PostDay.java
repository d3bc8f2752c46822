package io.slotwright.schedule.slot;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The slots and blocks of one post on one local date.
///
/// Most days are one or two runs of slots, however many slots that makes: so a day is small to keep
/// and quick to compare.
///
/// @param date in `zone`; a slot belongs to the date on which its window starts
/// @param runs of all slots, blocked ones included, ascending; runs that meet are one
/// @param blocks clipped to the date, ascending by start
/// @param closed when an override or a closure closes the date; null for the usual hours, even if
///     these are none
public record PostDay(
    LocalDate date,
    ZoneId zone,
    int slotMinutes,
    List<SlotRun> runs,
    List<Block> blocks,
    @Nullable Closed closed) {

  public PostDay {
    runs = joined(runs, Duration.ofMinutes(slotMinutes));
    blocks = List.copyOf(blocks);
  }

  /// Ascending, blocked slots included.
  public List<Instant> slotStarts() {
    return runs.stream().flatMap(run -> run.starts(slotLength())).toList();
  }

  public int slotCount() {
    return runs.stream().mapToInt(SlotRun::count).sum();
  }

  public List<Slot> slots() {
    return slotStarts().stream().map(this::slotAt).toList();
  }

  /// The offset of the place's clock during all slots, or at noon when there are none; empty when
  /// it changes between them.
  public Optional<ZoneOffset> offset() {
    ZoneRules clocks = zone.getRules();
    if (runs.isEmpty()) {
      return Optional.of(clocks.getOffset(date.atTime(LocalTime.NOON)));
    }
    ZoneOffset first = clocks.getOffset(runs.getFirst().start());
    Instant last = runs.getLast().end(slotLength()).minusNanos(1);
    return Optional.of(first).filter(clocks.getOffset(last)::equals);
  }

  /// Whether this day has nothing to publish.
  public boolean isBlank() {
    return runs.isEmpty() && blocks.isEmpty() && closed == null;
  }

  private Slot slotAt(Instant start) {
    TimeRange range = TimeRange.of(start, slotLength());
    return new Slot(range, blocks.stream().anyMatch(block -> block.range().overlaps(range)));
  }

  private Duration slotLength() {
    return Duration.ofMinutes(slotMinutes);
  }

  private static List<SlotRun> joined(List<SlotRun> runs, Duration length) {
    List<SlotRun> joined = new ArrayList<>(runs.size());
    for (SlotRun run : runs) {
      boolean goesOn = !joined.isEmpty() && joined.getLast().meets(run, length);
      joined.add(goesOn ? joined.removeLast().and(run) : run);
    }
    return List.copyOf(joined);
  }
}
