package io.slotwright.calendar.week.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.QueryPlans;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A batch of pruning must cost the same however much the tables hold.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class PruningPlanTest {

  private static final List<String> MUCH =
      List.of(
          """
          INSERT INTO calendar (post_id, version)
          SELECT gen_random_uuid(), 1 FROM generate_series(1, 20000)
          """,
          """
          INSERT INTO post_day (post_id, date, slot_minutes, slot_starts, block_starts, block_ends)
          SELECT post_id, date '2026-11-01' + day, 30, '{}', '{}', '{}'
          FROM calendar, generate_series(0, 3) day
          """,
          """
          INSERT INTO allocation (kind, id, post_id, starts_at, occupied_until, expires_at)
          SELECT 'held', gen_random_uuid(), post_id, start, start + interval '1 hour', start
          FROM calendar, generate_series(0, 3) day,
            LATERAL (SELECT timestamptz '2026-11-01' + day * interval '1 day' AS start) AS slot
          """,
          """
          INSERT INTO inbox (topic, aggregate_id, version)
          SELECT 'slotwright.booking.reservation.v1', id::text, 1 FROM allocation
          ON CONFLICT DO NOTHING
          """,
          "ANALYZE calendar; ANALYZE post_day; ANALYZE allocation; ANALYZE inbox");

  @Inject Pool pool;

  @Test
  void aBatchReadsNoTableFromEndToEnd() {
    Map<String, String> statements =
        Map.of(
            "the next posts", PostgresOldRows.NEXT_POSTS,
            "days that are over", PostgresOldRows.OLD_DAYS,
            "time that is over", PostgresOldRows.OVER,
            "holds that have expired", PostgresOldRows.LAPSED,
            "deleted posts", PostgresOldRows.DELETED_POSTS,
            "the days of deleted posts", PostgresOldRows.DAYS_OF,
            "the time of deleted posts", PostgresOldRows.ALLOCATIONS_OF,
            "the next of the inbox", PostgresOldRows.FORGET);

    assertThat(new QueryPlans(pool).plans(MUCH, statements))
        .hasSameSizeAs(statements)
        .allSatisfy(
            (name, plan) ->
                assertThat(plan.scanned())
                    .as(plan.text())
                    .doesNotContain("calendar", "post_day", "allocation", "inbox"));
  }
}
