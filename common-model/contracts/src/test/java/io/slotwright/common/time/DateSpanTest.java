package io.slotwright.common.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateSpanTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final DateSpan week = week(0);

  @Test
  void bothEndsBelongToIt() {
    assertThat(week.days()).isEqualTo(7);
    assertThat(week.dates()).hasSize(7).startsWith(MONDAY).endsWith(MONDAY.plusDays(6));
    assertThat(week.contains(MONDAY)).isTrue();
    assertThat(week.contains(MONDAY.plusDays(6))).isTrue();
    assertThat(week.contains(MONDAY.minusDays(1))).isFalse();
    assertThat(week.contains(MONDAY.plusDays(7))).isFalse();
  }

  @Test
  void itDoesNotEndBeforeItStarts() {
    assertThat(DateSpan.only(MONDAY).days()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DateSpan(MONDAY, MONDAY.minusDays(1)));
  }

  @Test
  void twoSpansShareWhatLiesInBoth() {
    assertThat(week.within(week(3))).contains(new DateSpan(MONDAY.plusDays(3), MONDAY.plusDays(6)));
    assertThat(week(3).within(week)).contains(new DateSpan(MONDAY.plusDays(3), MONDAY.plusDays(6)));
    assertThat(week.within(week(6))).contains(DateSpan.only(MONDAY.plusDays(6)));
    assertThat(week.within(week(7))).isEmpty();
  }

  @Test
  void oneThatHasBothReachesFromTheFirstToTheLast() {
    assertThat(week.and(week(10))).isEqualTo(new DateSpan(MONDAY, MONDAY.plusDays(16)));
    assertThat(week(10).and(week)).isEqualTo(new DateSpan(MONDAY, MONDAY.plusDays(16)));
  }

  @Test
  void startedLaterItKeepsAtLeastItsLastDate() {
    assertThat(week.startingAt(MONDAY.minusDays(5))).isEqualTo(week);
    assertThat(week.startingAt(MONDAY.plusDays(2)).days()).isEqualTo(5);
    assertThat(week.startingAt(MONDAY.plusDays(9))).isEqualTo(DateSpan.only(MONDAY.plusDays(6)));
  }

  private static DateSpan week(int daysLater) {
    return new DateSpan(MONDAY.plusDays(daysLater), MONDAY.plusDays(daysLater + 6));
  }
}
