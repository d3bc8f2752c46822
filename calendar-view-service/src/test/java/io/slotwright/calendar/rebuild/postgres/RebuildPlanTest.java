package io.slotwright.calendar.rebuild.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.QueryPlans;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Events are held back while fresh rows replace the live ones, so a slice of the posts must not
/// cost a reading of all of them.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class RebuildPlanTest {

  /// 2,000 posts of which a slice takes ten, with 30 days and 30 bookings each.
  private static final String FILL =
      """
      INSERT INTO %1$s.post (post_id, service_point_id, number, name, active, timezone)
      SELECT post(n), post(n / 50), 1, 'Bay', true, 'UTC' FROM generate_series(1, 2000) n;
      INSERT INTO %1$s.service_point (service_point_id, name, timezone)
      SELECT post(n), 'Centre', 'UTC' FROM generate_series(1, 2000) n;
      INSERT INTO %1$s.post_day (post_id, date, slot_minutes, slot_starts, block_starts, block_ends)
      SELECT post(n), date '2026-11-01' + day, 30, '{}', '{}', '{}'
      FROM generate_series(1, 2000) n, generate_series(0, 29) day;
      INSERT INTO %1$s.allocation (kind, id, post_id, starts_at, occupied_until)
      SELECT 'booked', post(n * 100 + day), post(n), timestamptz '2026-11-01' + day * interval '1 day',
        timestamptz '2026-11-01' + day * interval '1 day 1 hour'
      FROM generate_series(1, 2000) n, generate_series(0, 29) day;
      INSERT INTO %1$s.draft (draft_id, post_id, author, patch_starts, patch_ends, patch_opens)
      SELECT post(n), post(n), 'operator', '{}', '{}', '{}' FROM generate_series(1, 2000) n;
      INSERT INTO %1$s.inbox (topic, aggregate_id, version)
      SELECT 'slotwright.booking.booking.v1', id::text, 1 FROM %1$s.allocation
      ON CONFLICT DO NOTHING;
      ANALYZE %1$s.post; ANALYZE %1$s.service_point; ANALYZE %1$s.post_day; ANALYZE %1$s.allocation;
      ANALYZE %1$s.draft; ANALYZE %1$s.inbox
      """;

  private static final List<String> LIVE_AND_FRESH =
      List.of(
          """
          CREATE FUNCTION pg_temp.post(n int) RETURNS uuid LANGUAGE sql IMMUTABLE
          AS $$ SELECT lpad(to_hex(n), 32, '0')::uuid $$
          """,
          PostgresFreshTables.CREATE,
          FILL.replace("post(n", "pg_temp.post(n").formatted("public"),
          FILL.replace("post(n", "pg_temp.post(n").formatted("rebuild"));

  private static final Tuple SLICE = Tuple.of(new UUID(0, 100), new UUID(0, 110));

  @Inject Pool pool;

  @Test
  void aSliceReadsItsOwnRowsOnly() {
    Map<String, String> statements = new HashMap<>();
    for (ModelTable table : ModelTable.ALL) {
      List<String> columns = new ArrayList<>(table.key());
      statements.put("remove from " + table.name(), table.remove());
      statements.put("put into " + table.name(), table.put(columns));
      statements.put("count in " + table.name(), table.countCarriedOver());
    }

    assertThat(new QueryPlans(pool).plans(LIVE_AND_FRESH, statements, SLICE))
        .hasSameSizeAs(statements)
        .allSatisfy((name, plan) -> assertThat(plan.scanned()).as(plan.text()).isEmpty());
  }
}
