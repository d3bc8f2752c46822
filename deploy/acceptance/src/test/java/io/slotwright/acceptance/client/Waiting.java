package io.slotwright.acceptance.client;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/// Waits for results that come later, because services consume each other's events.
public final class Waiting {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(100);

  private Waiting() {}

  /// Returns as soon as the assertion holds.
  public static void until(ThrowingRunnable assertion) {
    until(PATIENCE, assertion);
  }

  public static void until(Duration patience, ThrowingRunnable assertion) {
    Awaitility.await()
        .atMost(patience)
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL)
        .untilAsserted(assertion);
  }

  /// The supplier's first result that does not fail an assertion.
  public static <T> T value(Supplier<T> supplier) {
    AtomicReference<T> value = new AtomicReference<>();
    until(() -> value.set(supplier.get()));
    return value.get();
  }
}
