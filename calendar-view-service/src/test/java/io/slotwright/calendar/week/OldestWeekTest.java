package io.slotwright.calendar.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OldestWeekTest {

  private final OldestWeek oldest = OldestWeek.at(Instant.parse("2026-11-20T12:00:00Z"), 35);

  @Test
  void aWeekIsKeptAsAWhole() {
    assertThat(oldest.monday()).isEqualTo("2026-10-12");
    assertThat(oldest.keeps(LocalDate.parse("2026-10-12"))).isTrue();
    assertThat(oldest.keeps(LocalDate.parse("2026-10-11"))).isFalse();
  }

  @Test
  void whatIsOverIsOverInEveryZone() {
    assertThat(oldest.over()).isBeforeOrEqualTo(Instant.parse("2026-10-11T10:00:00Z"));
  }
}
