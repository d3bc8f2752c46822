package io.slotwright.acceptance.client;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/// For what comes true a little later, because services tell each other by events.
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

  /// What the supplier gives as soon as it does not fail an assertion.
  public static <T> T value(Supplier<T> supplier) {
    AtomicReference<T> value = new AtomicReference<>();
    until(() -> value.set(supplier.get()));
    return value.get();
  }
}
