package io.slotwright.schedule.hours;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.slot.WallClock;
import io.slotwright.schedule.slot.WeeklyHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The changes that turn the hours before into the hours after.
///
/// @param weekly the new weekly hours; empty when they stay
/// @param overridesSet the new or changed hours of single dates
/// @param overridesRemoved dates to which the weekly hours apply again
/// @param blocksAdded in the order of the hours that have them; one that changes its range is
///     both removed and added
public record Revision(
    Optional<WeeklyHours> weekly,
    Map<LocalDate, SpecialHours> overridesSet,
    Set<LocalDate> overridesRemoved,
    List<Block> blocksAdded,
    List<Block> blocksRemoved) {

  public Revision {
    overridesSet = Map.copyOf(overridesSet);
    overridesRemoved = Set.copyOf(overridesRemoved);
    blocksAdded = List.copyOf(blocksAdded);
    blocksRemoved = List.copyOf(blocksRemoved);
  }

  public static Revision between(PostHours before, PostHours after) {
    return new Revision(
        Optional.of(after.weekly()).filter(not(before.weekly()::equals)),
        after.overrides().entrySet().stream()
            .filter(not(before.overrides().entrySet()::contains))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
        before.overrides().keySet().stream()
            .filter(not(after.overrides()::containsKey))
            .collect(toUnmodifiableSet()),
        without(after.blocks(), before.blocks()),
        without(before.blocks(), after.blocks()));
  }

  public boolean isEmpty() {
    return weekly.isEmpty()
        && overridesSet.isEmpty()
        && overridesRemoved.isEmpty()
        && blocksAdded.isEmpty()
        && blocksRemoved.isEmpty();
  }

  /// The shortest span with all local dates in `zone` that overrides and blocks of this revision
  /// concern; empty when it has none.
  public Optional<DateSpan> dates(ZoneId zone) {
    Stream<DateSpan> ofOverrides =
        Stream.concat(overridesSet.keySet().stream(), overridesRemoved.stream())
            .map(DateSpan::only);
    Stream<DateSpan> ofBlocks =
        Stream.concat(blocksAdded.stream(), blocksRemoved.stream())
            .map(block -> new WallClock(zone).dates(block.range()));
    return Stream.concat(ofOverrides, ofBlocks).reduce(DateSpan::and);
  }

  private static List<Block> without(List<Block> blocks, List<Block> others) {
    return blocks.stream().filter(not(new HashSet<>(others)::contains)).toList();
  }
}
