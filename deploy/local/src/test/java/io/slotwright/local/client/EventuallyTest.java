package io.slotwright.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.local.machine.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventuallyTest {
  private static final Eventually EVENTUALLY =
      new Eventually(Duration.ofSeconds(5), Duration.ofMillis(1));

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void itReturnsWithTheFirstAnswer() throws Exception {
    assertThat(
            EVENTUALLY.answer(
                () -> Optional.of(asked.incrementAndGet()).filter(n -> n == 3), "no answer"))
        .isEqualTo(3);
    assertThat(asked).hasValue(3);
  }

  @Test
  void itReturnsWhenTheConditionHolds() throws Exception {
    EVENTUALLY.until(() -> asked.incrementAndGet() == 2, "never");

    assertThat(asked).hasValue(2);
  }

  @Test
  void whatDoesNotComeTrueInTimeFailsWithItsLine() {
    Eventually impatient = new Eventually(Duration.ofMillis(20), Duration.ofMillis(1));

    assertThatThrownBy(() -> impatient.until(() -> false, "The index is empty."))
        .isInstanceOf(Failure.class)
        .hasMessage("The index is empty.");
  }

  @Test
  void itAsksOnceEvenWithoutPatience() throws Exception {
    new Eventually(Duration.ZERO, Duration.ZERO).until(() -> true, "never");
  }

  @Test
  void whatTheQuestionThrowsIsNotHeldBack() {
    assertThatThrownBy(
            () ->
                EVENTUALLY.until(
                    () -> {
                      throw new IOException("gone");
                    },
                    "never"))
        .isInstanceOf(IOException.class);
  }
}
