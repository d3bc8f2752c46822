package io.slotwright.booking.availability.postgres;

import io.slotwright.booking.availability.Occupation;
import io.slotwright.common.time.TimeRange;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Reads rows of the table `allocation`.
public final class AllocationRows {

  /// The columns that [#occupation] reads.
  public static final String COLUMNS = "lower(during) AS occupied_from, occupied_until, expires_at";

  private AllocationRows() {}

  public static Occupation occupation(Row row) {
    TimeRange range =
        new TimeRange(
            row.getOffsetDateTime("occupied_from").toInstant(),
            row.getOffsetDateTime("occupied_until").toInstant());
    @Nullable OffsetDateTime expiresAt = row.getOffsetDateTime("expires_at");
    return expiresAt == null
        ? new Occupation.Booked(range)
        : new Occupation.Held(range, expiresAt.toInstant());
  }
}
