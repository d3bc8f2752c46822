package io.slotwright.schedule.slot;

import io.slotwright.common.time.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that decides which slots a post offers.
///
/// @param slotMinutes how long each of its slots lasts, in elapsed time
/// @param active whether it offers slots at all
/// @param overrides the hours of a date in place of `weekly`; no windows means closed
public record SlotPlan(
    ZoneId zone,
    int slotMinutes,
    boolean active,
    WeeklyHours weekly,
    Map<LocalDate, SpecialHours> overrides,
    List<Block> blocks) {

  private static final Comparator<Block> BY_TIME =
      Comparator.comparing((Block block) -> block.range().start()).thenComparing(Block::id);

  public SlotPlan {
    overrides = Map.copyOf(overrides);
    blocks = List.copyOf(blocks);
  }

  /// The slots and blocks of the post on a local date.
  public PostDay on(LocalDate date) {
    WallClock clock = new WallClock(zone);
    List<SlotRun> runs =
        clock.openings(date, windowsOn(date)).stream().flatMap(this::runIn).toList();
    List<Block> blocked = blocksWithin(clock.day(date));
    return new PostDay(date, zone, slotMinutes, runs, blocked, closedOn(date));
  }

  /// The windows of a local date, whether the post is active or not.
  public List<Window> hoursOn(LocalDate date) {
    SpecialHours special = overrides.get(date);
    return special == null ? weekly.on(date.getDayOfWeek()) : special.windows();
  }

  private @Nullable Closed closedOn(LocalDate date) {
    return Optional.ofNullable(overrides.get(date)).flatMap(SpecialHours::closed).orElse(null);
  }

  private List<Window> windowsOn(LocalDate date) {
    return active ? hoursOn(date) : List.of();
  }

  /// As many slots as fit from the start of an opening: one run or none.
  private Stream<SlotRun> runIn(TimeRange opening) {
    int fitting = (int) (opening.length().toMinutes() / slotMinutes);
    return fitting == 0 ? Stream.empty() : Stream.of(new SlotRun(opening.start(), fitting));
  }

  private List<Block> blocksWithin(TimeRange day) {
    return blocks.stream().flatMap(block -> block.within(day).stream()).sorted(BY_TIME).toList();
  }
}
