package io.slotwright.calendar.week;

import java.time.Instant;

/// Instants as microseconds since 1970, the precision in which PostgreSQL keeps them.
final class Micros {

  private static final long PER_SECOND = 1_000_000;
  private static final int NANOS = 1_000;

  private Micros() {}

  static long of(Instant instant) {
    return instant.getEpochSecond() * PER_SECOND + instant.getNano() / NANOS;
  }

  static Instant instant(long micros) {
    long second = Math.floorDiv(micros, PER_SECOND);
    return Instant.ofEpochSecond(second, (micros - second * PER_SECOND) * NANOS);
  }
}
