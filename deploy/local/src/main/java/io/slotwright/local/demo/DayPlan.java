package io.slotwright.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Makes up the visits to a post on one day: the same for every run.
final class DayPlan {
  private static final List<String> CARS =
      List.of("passenger", "passenger", "passenger", "suv", "suv", "van");
  private static final double HELD = 0.03;
  private static final double CANCELLED = 0.06;

  private final Random random;
  private final Centre centre;
  private final List<Slot> slots;

  /// @param seed differs between posts and days
  /// @param slots of that day, in order
  DayPlan(String seed, Centre centre, List<Slot> slots) {
    this.random = new Random(seed.hashCode());
    this.centre = centre;
    this.slots = slots;
  }

  /// In order, without overlap.
  List<Visit> visits() {
    List<Visit> visits = new ArrayList<>();
    int next = 0;
    while (next < slots.size()) {
      Visit idea = idea(slots.get(next));
      int taken = slotsFor(idea, next);
      if (random.nextDouble() < centre.load() && taken > 0) {
        visits.add(idea);
        next += taken;
      } else {
        next += Math.max(1, taken);
      }
    }
    return visits;
  }

  private Visit idea(Slot slot) {
    Work work = Work.ALL.get(random.nextInt(Work.ALL.size()));
    String car = CARS.get(random.nextInt(CARS.size()));
    return new Visit(slot.startsAt(), work, car, centre.people().any(random), fate());
  }

  private Visit.Fate fate() {
    double luck = random.nextDouble();
    if (luck < HELD) {
      return Visit.Fate.HELD;
    }
    return luck < HELD + CANCELLED ? Visit.Fate.CANCELLED : Visit.Fate.BOOKED;
  }

  /// The number of consecutive slots that the visit needs; 0 when they are not free.
  private int slotsFor(Visit visit, int first) {
    Instant end =
        visit.startsAt().plus(Duration.ofMinutes(visit.work().minutesFor(visit.carType())));
    Optional<Integer> last = lastSlot(end, first);
    return last.map(index -> index - first + 1).orElse(0);
  }

  private Optional<Integer> lastSlot(Instant end, int first) {
    Instant reached = slots.get(first).startsAt();
    for (int i = first; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (slot.blocked() || !slot.startsAt().equals(reached)) {
        return Optional.empty();
      }
      reached = slot.endsAt();
      if (!reached.isBefore(end)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
