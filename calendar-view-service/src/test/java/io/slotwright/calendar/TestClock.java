package io.slotwright.calendar;

import io.slotwright.testing.kit.SettableClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

@Singleton
public class TestClock extends SettableClock implements InstantSource {

  TestClock() {
    super(Instant.parse("2026-11-20T12:00:00Z"));
  }
}
