package io.slotwright.booking.booking.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.QueryPlans;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How PostgreSQL makes a booking among a thousand posts with as many services.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class BookingPlanTest {

  private static final List<String> A_THOUSAND =
      List.of(
          """
          INSERT INTO service_point (id, version, organisation_id, name, timezone, auto_confirm, min_notice_minutes,
            booking_horizon_days, hold_minutes, deleted)
          SELECT md5('point ' || n)::uuid, 1, md5('organisation')::uuid, 'Centre', 'Europe/Kyiv', true, 0, 60, 10, false
          FROM generate_series(1, 1000) AS n
          """,
          """
          INSERT INTO post (id, version, service_point_id, number, active, deleted)
          SELECT md5('post ' || n)::uuid, 1, md5('point ' || n)::uuid, 1, true, false
          FROM generate_series(1, 1000) AS n
          """,
          """
          INSERT INTO service (id, version, service_point_id, name, default_duration_minutes, durations_by_car_type,
            active, created_at)
          SELECT md5('service ' || n)::uuid, 1, md5('point ' || n)::uuid, 'Tyre change', 25, '{}', true, now()
          FROM generate_series(1, 1000) AS n
          """,
          """
          INSERT INTO post_day (post_id, date, version, slot_minutes, slot_starts, block_starts, block_ends,
            first_start, last_end)
          SELECT md5('post ' || n)::uuid, day::date, 1, 30, ARRAY[day], '{}', '{}', day, day + interval '30 minutes'
          FROM generate_series(1, 1000) AS n,
            generate_series(timestamptz '2026-11-23', '2027-01-21', '1 day') AS day
          """,
          "ANALYZE service_point",
          "ANALYZE post",
          "ANALYZE service",
          "ANALYZE post_day");

  @Inject Pool pool;

  @Test
  void whatIsProvenIsFoundByItsKey() {
    assertThat(new QueryPlans(pool).plan(A_THOUSAND, BookingStatements.ADD).text())
        .contains("service_pkey", "post_pkey", "post_day_pkey")
        .doesNotContain("Seq Scan");
  }
}
