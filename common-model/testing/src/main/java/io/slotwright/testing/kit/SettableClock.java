package io.slotwright.testing.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The clock of a service under test: it stands still until a test moves it. A service's tests
/// extend it and make it a bean, which names `InstantSource` itself: Quarkus indexes no class of
/// this library.
public abstract class SettableClock implements InstantSource {

  private final Instant start;
  private final AtomicReference<Instant> now;

  protected SettableClock(Instant start) {
    this.start = start;
    this.now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  public void reset() {
    now.set(start);
  }

  public void advance(Duration by) {
    now.updateAndGet(then -> then.plus(by));
  }
}
