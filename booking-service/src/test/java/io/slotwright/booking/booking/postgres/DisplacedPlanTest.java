package io.slotwright.booking.booking.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.QueryPlan;
import io.slotwright.testing.kit.QueryPlans;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How PostgreSQL finds the few displaced bookings of a point that has many.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class DisplacedPlanTest {

  private static final UUID POINT = UUID.fromString("0190a000-0000-7000-8000-00000000d15b");

  private static final String MANY_BOOKINGS =
      """
      WITH made AS (
        INSERT INTO allocation (id, post_id, starts_at, occupied_until, live)
        SELECT gen_random_uuid(), gen_random_uuid(), start, start + interval '1 hour', false
        FROM generate_series(timestamptz '2026-11-23', '2027-04-23', '10 minutes') AS start
        RETURNING id, post_id, starts_at, occupied_until
      )
      INSERT INTO booking (id, version, allocation_id, status, displaced, post_id, post_number, service_point_id,
        organisation_id, starts_at, ends_at, occupied_until, customer_name, customer_email, customer_locale, services,
        notes, token_hash, created_at)
      SELECT id, 1, id, 'confirmed', extract(minute FROM starts_at) = 0 AND extract(hour FROM starts_at) = 9, post_id,
        1, '0190a000-0000-7000-8000-00000000d15b', id, starts_at, occupied_until, occupied_until, 'Olena',
        'olena@example.test', 'uk', '[]', '', '', starts_at
      FROM made
      """;

  @Inject Pool pool;

  @Test
  void theyAreFoundByAnIndexOfThemAlone() {
    assertThat(plan().text()).contains("booking_displaced").doesNotContain("Seq Scan", "Sort");
  }

  private QueryPlan plan() {
    return new QueryPlans(pool)
        .plan(
            List.of(MANY_BOOKINGS, "ANALYZE booking"),
            BookingStatements.list(true, false),
            Tuple.tuple()
                .addUUID(POINT)
                .addOffsetDateTime(OffsetDateTime.parse("2026-11-23T00:00:00Z"))
                .addOffsetDateTime(OffsetDateTime.parse("2027-11-23T00:00:00Z"))
                .addArrayOfString(new String[0])
                .addOffsetDateTime(OffsetDateTime.parse("1970-01-01T00:00:00Z"))
                .addUUID(new UUID(0, 0))
                .addInteger(51)
                .addUUID(null)
                .addString("")
                .addString(""));
  }
}
