package io.slotwright.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private final Backoff backoff = new Backoff(FIRST, LONGEST);

  @ParameterizedTest
  @CsvSource({"1, PT0.5S", "2, PT1S", "3, PT2S", "9, PT2M8S", "10, PT2M30S", "1000, PT2M30S"})
  void theShortestPausesDoubleUpToTheBound(int attempts, Duration expected) {
    assertThat(backoff.after(attempts, 0)).isEqualTo(expected);
  }

  @Property
  void aPauseIsNeverNothingAndNeverBeyondTheBound(
      @ForAll @IntRange(min = 1) int attempts,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double dice) {
    assertThat(backoff.after(attempts, dice)).isBetween(FIRST.dividedBy(2), LONGEST);
  }

  @Test
  void pausesThatDoNotGrowAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(LONGEST, FIRST));
    assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(Duration.ZERO, FIRST));
  }
}
