package io.slotwright.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final RestartBudget budget = new RestartBudget();

  @Test
  void theFourthDeathWithinAMinuteIsOneTooMany() {
    for (int second : new int[] {0, 10, 20}) {
      assertThat(budget.allowsRestartAfterDeathAt(NOON.plusSeconds(second))).isTrue();
    }

    assertThat(budget.allowsRestartAfterDeathAt(NOON.plusSeconds(60))).isFalse();
  }

  @Test
  void oldDeathsAreForgotten() {
    for (int second : new int[] {0, 10, 20}) {
      budget.allowsRestartAfterDeathAt(NOON.plusSeconds(second));
    }

    assertThat(budget.allowsRestartAfterDeathAt(NOON.plusSeconds(61))).isTrue();
  }
}
