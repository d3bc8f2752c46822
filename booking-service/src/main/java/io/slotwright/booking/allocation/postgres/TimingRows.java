package io.slotwright.booking.allocation.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.availability.Timing;
import io.slotwright.common.time.Buffers;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Reads and writes when a hold or booking has a post, in its rows.
public final class TimingRows {

  private TimingRows() {}

  /// Adds `ends_at`, `slots_until`, `buffer_before_minutes` and `buffer_after_minutes`.
  public static Tuple add(Tuple parameters, Timing timing) {
    return parameters
        .addOffsetDateTime(timing.endsAt().atOffset(UTC))
        .addOffsetDateTime(timing.slotsUntil().atOffset(UTC))
        .addInteger(timing.buffers().beforeMinutes())
        .addInteger(timing.buffers().afterMinutes());
  }

  /// Reads these, `starts_at` and `occupied_until`.
  public static Timing timing(Row row) {
    return new Timing(
        row.getOffsetDateTime("starts_at").toInstant(),
        row.getOffsetDateTime("ends_at").toInstant(),
        slotsUntil(row),
        new Buffers(
            row.getInteger("buffer_before_minutes"), row.getInteger("buffer_after_minutes")));
  }

  /// A row from before there were buffers has no such column: its slots were all it occupied.
  private static Instant slotsUntil(Row row) {
    return row.getOffsetDateTime("slots_until") instanceof OffsetDateTime told
        ? told.toInstant()
        : row.getOffsetDateTime("occupied_until").toInstant();
  }
}
