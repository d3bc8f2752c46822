package io.slotwright.local.demo;

import io.slotwright.local.client.Eventually;
import io.slotwright.local.machine.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Waits until the services have consumed each other's events.
final class Patience {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final String TOO_LATE =
      "The services have not received the new centres within %d s: see ./slotwright logs."
          .formatted(LIMIT.toSeconds());

  private Patience() {}

  static <T> T until(Supplier<Optional<T>> question) {
    try {
      return new Eventually(LIMIT, POLL).answer(question::get, TOO_LATE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }
}
