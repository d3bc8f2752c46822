package io.slotwright.schedule.slot;

import static java.util.function.Predicate.not;

import io.slotwright.common.time.Coverage;
import io.slotwright.common.time.TimeRange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The slots of a plan that clients can book, worked out date by date as they are asked for.
public final class BookableSlots {

  private final SlotPlan plan;
  private final Map<LocalDate, List<Slot>> dates = new HashMap<>();

  public BookableSlots(SlotPlan plan) {
    this.plan = plan;
  }

  /// Ascending.
  public List<Slot> on(LocalDate date) {
    return dates.computeIfAbsent(
        date, each -> plan.on(each).slots().stream().filter(not(Slot::blocked)).toList());
  }

  /// Whether they offer all of `occupied`.
  public boolean cover(TimeRange occupied) {
    List<TimeRange> slots =
        new WallClock(plan.zone())
            .dates(occupied)
            .dates()
            .flatMap(date -> on(date).stream())
            .map(Slot::range)
            .toList();
    return Coverage.covered(occupied, slots);
  }
}
