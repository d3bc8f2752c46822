package io.slotwright.plumbing.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/// Converts instants to the type that the PostgreSQL client accepts.
public final class Utc {

  private Utc() {}

  public static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /// As the value of an array parameter.
  public static OffsetDateTime[] utc(Stream<Instant> instants) {
    return instants.map(Utc::utc).toArray(OffsetDateTime[]::new);
  }
}
