package io.slotwright.booking.limit.postgres;

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
import org.junit.jupiter.api.Test;

/// How PostgreSQL counts what a client holds among all that was ever reserved.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class ClientHoldsPlanTest {

  private static final String MANY_RESERVATIONS =
      """
      WITH made AS (
        INSERT INTO allocation (id, post_id, starts_at, occupied_until, live)
        SELECT gen_random_uuid(), gen_random_uuid(), start, start + interval '1 hour', false
        FROM generate_series(timestamptz '2026-11-23', '2027-04-23', '10 minutes') AS start
        RETURNING id, post_id, starts_at, occupied_until
      )
      INSERT INTO reservation (id, version, allocation_id, state, post_id, service_point_id, starts_at, ends_at,
        occupied_until, expires_at, services, token_hash, created_at, client, address)
      SELECT id, 1, id, CASE WHEN extract(minute FROM starts_at) = 0 THEN 'held' ELSE 'booked' END, post_id, id,
        starts_at, occupied_until, occupied_until, starts_at, '[]', '', starts_at,
        CASE WHEN extract(minute FROM starts_at) = 0 THEN 'client ' || id END,
        CASE WHEN extract(minute FROM starts_at) = 0 THEN 'address ' || id END
      FROM made
      """;

  @Inject Pool pool;

  @Test
  void onlyWhatIsHeldIsLookedAt() {
    assertThat(plan().text())
        .contains("reservation_of_client", "reservation_of_address")
        .doesNotContain("Seq Scan");
  }

  private QueryPlan plan() {
    return new QueryPlans(pool)
        .plan(
            List.of(MANY_RESERVATIONS, "ANALYZE reservation"),
            PostgresClientHolds.COUNT,
            Tuple.of("client", "address", OffsetDateTime.parse("2026-11-23T00:00:00Z")));
  }
}
