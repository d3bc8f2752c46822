package io.slotwright.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostDayTest {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void runsThatMeetAreOne() {
    PostDay cut = day(new SlotRun(NINE, 1), new SlotRun(NINE.plusSeconds(1800), 2));

    assertThat(cut.runs()).containsExactly(new SlotRun(NINE, 3));
    assertThat(cut).isEqualTo(day(new SlotRun(NINE, 3)));
  }

  @Test
  void runsThatDoNotMeetStayTwo() {
    PostDay gap = day(new SlotRun(NINE, 1), new SlotRun(NINE.plusSeconds(1801), 2));

    assertThat(gap.runs()).hasSize(2);
    assertThat(gap.slotCount()).isEqualTo(3);
    assertThat(gap.slotStarts())
        .containsExactly(NINE, NINE.plusSeconds(1801), NINE.plusSeconds(3601));
  }

  @Test
  void thereIsNoRunOfNothing() {
    assertThatThrownBy(() -> new SlotRun(NINE, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static PostDay day(SlotRun... runs) {
    return new PostDay(
        LocalDate.of(2026, 11, 23), ZoneOffset.UTC, 30, List.of(runs), List.of(), null);
  }
}
