package io.slotwright.schedule.draft;

import static java.util.function.Predicate.not;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.booked.BookedTime;
import io.slotwright.schedule.hours.Revision;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.BookableSlots;
import io.slotwright.schedule.slot.Slot;
import io.slotwright.schedule.slot.SlotPlan;
import io.slotwright.schedule.slot.SpecialHours;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The effect of a revision on the users of a post. A slot counts when it can be booked: one that
/// becomes blocked is removed.
///
/// @param added new slots, ascending
/// @param removed slots that no longer exist, ascending
/// @param displaced bookings whose time the post offers now, but no longer would
public record Impact(List<Slot> added, List<Slot> removed, List<BookedTime> displaced) {

  public Impact {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    displaced = List.copyOf(displaced);
  }

  /// @param revision of the overrides and blocks of the post; it removes no overrides
  /// @param booked the times of the post that are booked
  public static Impact of(DraftBase base, Revision revision, List<BookedTime> booked) {
    SlotPlan plan = base.plan();
    BookableSlots before = new BookableSlots(plan);
    BookableSlots after = new BookableSlots(after(plan, revision));
    List<LocalDate> dates =
        revision.dates(plan.zone()).stream()
            .flatMap(DateSpan::dates)
            .filter(not(base.today()::isAfter))
            .toList();
    List<Slot> removed = without(dates, before, after);
    TimeSet lost = TimeSet.of(removed.stream().map(Slot::range).toList());
    return new Impact(
        without(dates, after, before),
        removed,
        booked.stream()
            .filter(time -> lost.overlaps(time.occupied()))
            .filter(time -> time.isDisplaced(before, after))
            .toList());
  }

  private static SlotPlan after(SlotPlan plan, Revision revision) {
    Map<LocalDate, SpecialHours> overrides = new HashMap<>(plan.overrides());
    overrides.putAll(revision.overridesSet());
    List<Block> blocks =
        Stream.concat(
                plan.blocks().stream().filter(not(revision.blocksRemoved()::contains)),
                revision.blocksAdded().stream())
            .toList();
    return new SlotPlan(
        plan.zone(), plan.slotMinutes(), plan.active(), plan.weekly(), overrides, blocks);
  }

  private static List<Slot> without(List<LocalDate> dates, BookableSlots one, BookableSlots other) {
    return dates.stream().flatMap(date -> without(date, one, other)).toList();
  }

  private static Stream<Slot> without(LocalDate date, BookableSlots one, BookableSlots other) {
    Set<Slot> others = new HashSet<>(other.on(date));
    return one.on(date).stream().filter(not(others::contains));
  }
}
