package io.slotwright.common.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimeRangeTest {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void rangesThatTouchDoNotOverlap() {
    assertThat(range(0, 30).overlaps(range(30, 60))).isFalse();
    assertThat(range(0, 31).overlaps(range(30, 60))).isTrue();
  }

  @Test
  void theStartBelongsToItAndTheEndDoesNot() {
    assertThat(range(0, 30).contains(NINE)).isTrue();
    assertThat(range(0, 30).contains(NINE.plus(Duration.ofMinutes(30)))).isFalse();
  }

  @Test
  void anEndBeforeTheStartIsRefused() {
    assertThatThrownBy(() -> range(30, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theIntersectionIsWhatLiesInBoth() {
    assertThat(range(0, 30).intersection(range(10, 40))).isEqualTo(range(10, 30));
    assertThat(range(10, 40).intersection(range(0, 30))).isEqualTo(range(10, 30));
    assertThat(range(0, 30).intersection(range(10, 20))).isEqualTo(range(10, 20));
    assertThat(range(0, 30).intersection(range(30, 40)).isEmpty()).isTrue();
    assertThatThrownBy(() -> range(0, 30).intersection(range(31, 40)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void overlapMeansSharingAMinute(
      @ForAll @IntRange(max = 9) int aStart,
      @ForAll @IntRange(max = 5) int aLength,
      @ForAll @IntRange(max = 9) int bStart,
      @ForAll @IntRange(max = 5) int bLength) {
    boolean shared = false;
    for (int minute = 0; minute < 20; minute++) {
      shared |=
          minute >= aStart
              && minute < aStart + aLength
              && minute >= bStart
              && minute < bStart + bLength;
    }

    assertThat(range(aStart, aStart + aLength).overlaps(range(bStart, bStart + bLength)))
        .isEqualTo(shared);
  }

  @Test
  void aSlotIdReadsWhatItWrites() {
    var id = new SlotId(new UUID(1, 2), NINE);

    assertThat(SlotId.parse(id.toString())).contains(id);
    assertThat(id).hasToString("00000000-0000-0001-0000-000000000002~2026-11-23T09:00:00Z");
    assertThat(SlotId.parse("nonsense")).isEmpty();
    assertThat(SlotId.parse("x~2026")).isEmpty();
  }

  private static TimeRange range(int fromMinute, int toMinute) {
    return new TimeRange(
        NINE.plus(Duration.ofMinutes(fromMinute)), NINE.plus(Duration.ofMinutes(toMinute)));
  }
}
