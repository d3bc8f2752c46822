package io.slotwright.calendar.week.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/// Converts instants to the type that the PostgreSQL client accepts.
final class Utc {

  private Utc() {}

  static OffsetDateTime of(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static <T> OffsetDateTime[] of(List<T> things, Function<T, Instant> instant) {
    return things.stream().map(instant).map(Utc::of).toArray(OffsetDateTime[]::new);
  }
}
