package io.slotwright.schedule.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until a test moves it.
@Singleton
class SettableClock implements InstantSource {

  static final Instant START = Instant.parse("2026-11-20T19:00:00Z");

  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  void reset() {
    now = START;
  }

  void advance(Duration by) {
    now = now.plus(by);
  }
}
