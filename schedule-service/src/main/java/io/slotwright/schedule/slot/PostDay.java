package io.slotwright.schedule.slot;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What one post offers on one local date.
///
/// @param date in `zone`; a slot belongs to the date on which its window starts
/// @param slotStarts ascending, blocked slots included
/// @param blocks clipped to the date, ascending by start
public record PostDay(
    LocalDate date, ZoneId zone, int slotMinutes, List<Instant> slotStarts, List<Block> blocks) {

  public PostDay {
    slotStarts = List.copyOf(slotStarts);
    blocks = List.copyOf(blocks);
  }

  public List<Slot> slots() {
    return slotStarts.stream().map(this::slotAt).toList();
  }

  /// Whether there is nothing to tell of this day.
  public boolean isBlank() {
    return slotStarts.isEmpty() && blocks.isEmpty();
  }

  private Slot slotAt(Instant start) {
    TimeRange range = TimeRange.of(start, Duration.ofMinutes(slotMinutes));
    return new Slot(range, blocks.stream().anyMatch(block -> block.range().overlaps(range)));
  }
}
