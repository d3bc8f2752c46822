package io.slotwright.acceptance.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.acceptance.history.PostDays.PublishedDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A check that cannot fail proves nothing: these tests show that it catches each breach.
class GeneratedTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
  private static final Generated TWO_HOURS =
      new Generated(LocalTime.of(9, 0), Duration.ofHours(1), 2);

  private static List<String> breaches(Map<String, PublishedDay> told) {
    return TWO_HOURS.breaches(told, List.of("bay"), MONDAY, MONDAY);
  }

  private static Map<String, PublishedDay> monday(Set<Integer> versions, List<Instant> slots) {
    return Map.of("bay/2026-11-23", new PublishedDay(versions, Set.of(slots)));
  }

  @Test
  void findsNothingWrongWithADayThatWasGeneratedOnce() {
    assertThat(breaches(monday(Set.of(1), List.of(NINE, TEN)))).isEmpty();
  }

  @Test
  void missesADay() {
    assertThat(breaches(Map.of())).containsExactly("bay/2026-11-23 is missing");
  }

  @Test
  void noticesADayThatWasGeneratedTwice() {
    assertThat(breaches(monday(Set.of(1, 2), List.of(NINE, TEN)))).hasSize(1);
    assertThat(breaches(monday(Set.of(2), List.of(NINE, TEN)))).hasSize(1);
  }

  @Test
  void noticesAMissingSlot() {
    assertThat(breaches(monday(Set.of(1), List.of(NINE)))).hasSize(1);
  }

  @Test
  void noticesThatOneVersionWasToldInTwoWays() {
    Map<String, PublishedDay> told =
        Map.of(
            "bay/2026-11-23",
            new PublishedDay(Set.of(1), Set.of(List.of(NINE, TEN), List.of(NINE))));

    assertThat(breaches(told)).hasSize(1);
  }
}
