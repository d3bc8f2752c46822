package io.slotwright.local.demo;

import io.slotwright.local.machine.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Waits for what services tell each other by events.
final class Patience {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  private Patience() {}

  static <T> T until(Supplier<Optional<T>> question) {
    Instant deadline = Instant.now().plus(LIMIT);
    while (Instant.now().isBefore(deadline)) {
      Optional<T> answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      pause();
    }
    throw new Failure(
        "The services have not told each other of the new centres within %d s: see ./slotwright logs."
            .formatted(LIMIT.toSeconds()));
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }
}
