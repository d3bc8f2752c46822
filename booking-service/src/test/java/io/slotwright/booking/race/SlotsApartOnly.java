package io.slotwright.booking.race;

import static java.time.ZoneOffset.UTC;

import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Allocations of an hour whose constraint covers slots but not buffers. It shows that the race of
/// buffers detects two that overlap.
final class SlotsApartOnly {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Pool pool;

  SlotsApartOnly(Pool pool) {
    this.pool = pool;
    pool.query(
            """
            CREATE TABLE IF NOT EXISTS slots_apart_allocation (
              id uuid PRIMARY KEY, post_id uuid NOT NULL, occupied_from timestamptz NOT NULL,
              starts_at timestamptz NOT NULL, slots_until timestamptz NOT NULL,
              occupied_until timestamptz NOT NULL, live boolean NOT NULL,
              EXCLUDE USING gist (post_id WITH =, tstzrange(starts_at, slots_until) WITH &&) WHERE (live))
            """)
        .execute()
        .await()
        .atMost(PATIENCE);
  }

  boolean take(UUID post, Instant start, Buffers buffers) {
    TimeRange slot = TimeRange.of(start, Duration.ofHours(1));
    TimeRange occupied = buffers.around(slot);
    return pool.preparedQuery(
                """
                INSERT INTO slots_apart_allocation VALUES ($1, $2, $3, $4, $5, $6, true)
                ON CONFLICT DO NOTHING
                """)
            .execute(
                Tuple.of(
                    UUID.randomUUID(),
                    post,
                    occupied.start().atOffset(UTC),
                    slot.start().atOffset(UTC),
                    slot.end().atOffset(UTC),
                    occupied.end().atOffset(UTC)))
            .await()
            .atMost(PATIENCE)
            .rowCount()
        == 1;
  }
}
