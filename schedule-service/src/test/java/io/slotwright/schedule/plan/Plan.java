package io.slotwright.schedule.plan;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.stream.Stream;

/// How PostgreSQL would execute a statement, whatever its parameters are.
record Plan(JsonObject root) {

  static Plan of(SqlConnection connection, String sql) {
    JsonArray plans =
        connection
            .query("EXPLAIN (GENERIC_PLAN, FORMAT JSON) " + sql)
            .executeAndAwait()
            .iterator()
            .next()
            .getJsonArray(0);
    return new Plan(plans.getJsonObject(0).getJsonObject("Plan"));
  }

  /// The tables that are read from end to end.
  List<String> scanned() {
    return nodes(root)
        .filter(node -> node.getString("Node Type").equals("Seq Scan"))
        .map(node -> node.getString("Relation Name"))
        .toList();
  }

  private static Stream<JsonObject> nodes(JsonObject node) {
    Stream<JsonObject> below =
        node.getJsonArray("Plans", new JsonArray()).stream().map(JsonObject.class::cast);
    return Stream.concat(Stream.of(node), below.flatMap(Plan::nodes));
  }
}
