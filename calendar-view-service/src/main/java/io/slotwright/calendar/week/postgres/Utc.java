package io.slotwright.calendar.week.postgres;

import io.slotwright.common.time.TimeRange;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/// Instants as the PostgreSQL client takes and gives them.
final class Utc {

  private Utc() {}

  static OffsetDateTime of(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static <T> OffsetDateTime[] of(List<T> things, Function<T, Instant> instant) {
    return things.stream().map(instant).map(Utc::of).toArray(OffsetDateTime[]::new);
  }

  static TimeRange range(Row row, String start, String end) {
    return new TimeRange(
        row.getOffsetDateTime(start).toInstant(), row.getOffsetDateTime(end).toInstant());
  }
}
