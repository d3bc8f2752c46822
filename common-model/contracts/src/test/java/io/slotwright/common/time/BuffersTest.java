package io.slotwright.common.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuffersTest {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void onEachSideTheLongerOneCounts() {
    assertThat(new Buffers(10, 15).and(new Buffers(20, 5))).isEqualTo(new Buffers(20, 15));
    assertThat(new Buffers(10, 15).and(Buffers.NONE)).isEqualTo(new Buffers(10, 15));
  }

  @Test
  void theyLieAroundWhatTheyAreKeptFor() {
    var served = new TimeRange(NINE, TEN);

    assertThat(new Buffers(10, 15).around(served))
        .isEqualTo(new TimeRange(NINE.minusSeconds(600), TEN.plusSeconds(900)));
    assertThat(Buffers.NONE.around(served)).isEqualTo(served);
  }

  @Test
  void theyHaveBounds() {
    assertThat(new Buffers(0, 240).after()).isEqualTo(Buffers.LONGEST);
    assertThatIllegalArgumentException().isThrownBy(() -> new Buffers(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Buffers(0, 241));
  }
}
