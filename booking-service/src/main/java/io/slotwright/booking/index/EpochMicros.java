package io.slotwright.booking.index;

import java.time.Instant;
import java.util.Arrays;

/// Instants as microseconds since 1970, the resolution of PostgreSQL.
final class EpochMicros {

  private static final long A_SECOND = 1_000_000;
  private static final long NANOS = 1_000;

  private EpochMicros() {}

  /// Rounded down.
  static long of(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), A_SECOND), instant.getNano() / NANOS);
  }

  /// The place of the first of `ascending` that is `time` or later; their number when none is.
  static int firstFrom(long[] ascending, long time) {
    int found = Arrays.binarySearch(ascending, time);
    return found >= 0 ? found : -found - 1;
  }

  static Instant toInstant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, A_SECOND), Math.floorMod(micros, A_SECOND) * NANOS);
  }
}
