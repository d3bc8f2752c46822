package io.slotwright.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayPlanTest {
  private static final Centre CENTRE = Centre.ALL.getFirst();
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration SLOT = Duration.ofMinutes(30);

  private static Slot slot(int number, boolean blocked) {
    Instant start = NINE.plus(SLOT.multipliedBy(number));
    return new Slot(start, start.plus(SLOT), blocked);
  }

  private static List<Slot> slots(int from, int to) {
    return IntStream.range(from, to).mapToObj(number -> slot(number, false)).toList();
  }

  private static Instant end(Visit visit) {
    return visit.startsAt().plus(Duration.ofMinutes(visit.work().minutesFor(visit.carType())));
  }

  @Test
  void theSameDayIsAlwaysPlannedTheSameWay() {
    List<Visit> once = new DayPlan("bay 1 monday", CENTRE, slots(0, 20)).visits();

    assertThat(once).isNotEmpty();
    assertThat(new DayPlan("bay 1 monday", CENTRE, slots(0, 20)).visits()).isEqualTo(once);
    assertThat(new DayPlan("bay 1 tuesday", CENTRE, slots(0, 20)).visits()).isNotEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g", "h"})
  void visitsFitBetweenLunchAndBlocksWithoutOverlap(String seed) {
    List<Slot> day = new ArrayList<>(slots(0, 8));
    day.addAll(slots(10, 14));
    day.add(slot(14, true));
    day.addAll(slots(15, 20));

    List<Visit> visits = new DayPlan(seed, CENTRE, day).visits();

    for (int i = 1; i < visits.size(); i++) {
      assertThat(visits.get(i).startsAt()).isAfterOrEqualTo(end(visits.get(i - 1)));
    }
    assertThat(visits)
        .noneMatch(visit -> isTouching(visit, 8, 10))
        .noneMatch(visit -> isTouching(visit, 14, 15))
        .noneMatch(visit -> isTouching(visit, 20, 48));
  }

  private static boolean isTouching(Visit visit, int from, int to) {
    return visit.startsAt().isBefore(NINE.plus(SLOT.multipliedBy(to)))
        && NINE.plus(SLOT.multipliedBy(from)).isBefore(end(visit));
  }

  @Test
  void nobodyComesWhenNothingIsOffered() {
    assertThat(new DayPlan("a", CENTRE, List.of()).visits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everybodyHasAnAddressOfLettersThatNobodyReallyHas(long seed) {
    for (People people : People.values()) {
      Person person = people.any(new Random(seed));
      assertThat(person.email()).matches("[a-z]+\\.[a-z]+\\.\\d+@example\\.test");
      assertThat(person.phone()).matches("\\+\\d{10,14}");
    }
  }
}
