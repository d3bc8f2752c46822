package io.slotwright.booking.index.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.plumbing.feed.StampedRows;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.QueryPlans;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Asking ten times a second whether anything is new must cost the same however much is old.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class FollowingPlanTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String MANY_ALLOCATIONS =
      """
      INSERT INTO allocation (id, post_id, starts_at, occupied_until, live)
      SELECT gen_random_uuid(), '0190a000-0000-7000-8000-0000000f0110', start, start + interval '1 minute', false
      FROM generate_series(timestamptz '2020-01-01', '2020-02-01', '1 minute') AS start
      """;

  @Inject Pool pool;

  @BeforeEach
  void muchThatIsOld() {
    run(MANY_ALLOCATIONS);
    run("ANALYZE allocation");
  }

  @AfterEach
  void tidy() {
    run("DELETE FROM allocation WHERE post_id = '0190a000-0000-7000-8000-0000000f0110'");
  }

  @Test
  void whetherThereIsNewsIsSeenAtTheEndOfAnIndex() {
    assertThat(
            plan(
                "SET LOCAL plan_cache_mode = force_generic_plan",
                StampedRows.news(FollowedTables.ALL)))
        .contains("allocation_changed_in")
        .doesNotContain("Seq Scan on allocation");
  }

  @Test
  void whatIsNewIsFoundByThatIndex() {
    assertThat(plan(StampedRows.AS_ONE, FollowedTables.ALLOCATION.since(snapshot()).sql()))
        .contains("allocation_changed_in")
        .doesNotContain("Seq Scan on allocation");
  }

  private String plan(String settings, String sql) {
    return new QueryPlans(pool).plan(List.of(settings), sql, Tuple.of(snapshot())).text();
  }

  private String snapshot() {
    return pool.query("SELECT pg_current_snapshot()::text")
        .execute()
        .await()
        .atMost(PATIENCE)
        .iterator()
        .next()
        .getString(0);
  }

  private void run(String sql) {
    pool.query(sql).execute().await().atMost(PATIENCE);
  }
}
