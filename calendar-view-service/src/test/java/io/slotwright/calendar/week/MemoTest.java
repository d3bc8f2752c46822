package io.slotwright.calendar.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {

  private final List<Integer> computed = new ArrayList<>();
  private final Memo<Integer, Integer> doubled = new Memo<>(2, this::twice);

  @Test
  void aKnownResultIsNotComputedAgain() {
    assertThat(doubled.of(4)).isEqualTo(8);
    assertThat(doubled.of(4)).isEqualTo(8);

    assertThat(computed).containsExactly(4);
  }

  @Test
  void theResultThatWasNotUsedForLongestIsForgotten() {
    doubled.of(1);
    doubled.of(2);
    doubled.of(1);
    doubled.of(3);

    doubled.of(1);
    doubled.of(2);

    assertThat(computed).containsExactly(1, 2, 3, 2);
  }

  private int twice(int number) {
    computed.add(number);
    return 2 * number;
  }
}
