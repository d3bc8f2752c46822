package io.slotwright.schedule.legacyimport;

import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.fixture.ServiceTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/// Legacy points that are imported, and what has become of them.
abstract class ImportTest extends ServiceTest {

  @Inject Pool pool;

  static String jsonOf(String id) {
    return """
    {"external_id": "%s", "name": "A", "timezone": "UTC", "post_count": 1,
     "slot_duration_minutes": 30, "working_hours": {}}
    """
        .formatted(id);
  }

  String pointOf(String externalId) {
    RowSet<Row> rows =
        pool.preparedQuery(
                "SELECT service_point_id::text FROM imported_point"
                    + " WHERE external_id = $1 AND organisation_id = $2")
            .execute(Tuple.of(externalId, UUID.fromString(OURS)))
            .await()
            .indefinitely();
    return Rows.first(rows, row -> row.getString(0)).orElse(null);
  }

  static List<String> postsOf(String point) {
    return guest().get("/api/v1/service-points/" + point + "/posts").jsonPath().getList("items.id");
  }
}
