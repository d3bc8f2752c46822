package io.slotwright.plumbing.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeBatchesTest {

  private final Deque<Integer> left = new ArrayDeque<>(List.of(10, 10, 3, 10));

  @Test
  void batchesAreRepeatedWhileTheyAreFull() {
    WholeBatches.untilDone(10, () -> Uni.createFrom().item(left.remove()))
        .await()
        .atMost(Duration.ofSeconds(1));

    assertThat(left).containsExactly(10);
  }
}
