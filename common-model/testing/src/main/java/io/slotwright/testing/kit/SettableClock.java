package io.slotwright.testing.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The clock of a service under test: it stands still until a test moves it. Each service has a
/// subclass as a bean, which declares `InstantSource` once more: Quarkus does not index this
/// library.
public abstract class SettableClock implements InstantSource {

  private final Instant start;
  private volatile Instant now;

  protected SettableClock(Instant start) {
    this.start = start;
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void reset() {
    now = start;
  }

  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }
}
