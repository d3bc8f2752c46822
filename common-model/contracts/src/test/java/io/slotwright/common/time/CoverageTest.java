package io.slotwright.common.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

  @Test
  void slotsThatTileTheTimeCoverIt() {
    assertThat(Coverage.covered(range(9, 11), List.of(range(10, 11), range(9, 10)))).isTrue();
  }

  @Test
  void oneLongerSlotCoversIt() {
    assertThat(Coverage.covered(range(9, 10), List.of(range(8, 11)))).isTrue();
  }

  @Test
  void aHoleDoesNotCoverIt() {
    assertThat(Coverage.covered(range(9, 12), List.of(range(9, 10), range(11, 12)))).isFalse();
  }

  @Test
  void slotsThatEndTooEarlyOrStartTooLateDoNotCoverIt() {
    assertThat(Coverage.covered(range(9, 11), List.of(range(9, 10)))).isFalse();
    assertThat(Coverage.covered(range(9, 11), List.of(range(10, 11)))).isFalse();
    assertThat(Coverage.covered(range(9, 11), List.of())).isFalse();
  }

  private static TimeRange range(int startHour, int endHour) {
    return new TimeRange(hour(startHour), hour(endHour));
  }

  private static Instant hour(int hour) {
    return Instant.parse("2026-11-23T00:00:00Z").plusSeconds(3600L * hour);
  }
}
