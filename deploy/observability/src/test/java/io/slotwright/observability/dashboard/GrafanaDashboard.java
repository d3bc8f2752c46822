package io.slotwright.observability.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Writes a dashboard as Grafana imports it. The person who imports it chooses the data source.
final class GrafanaDashboard {

  private static final int WIDTH = 12;
  private static final int HEIGHT = 8;
  private static final String SOURCE = "${datasource}";
  private static final ObjectMapper JSON = new ObjectMapper();

  private GrafanaDashboard() {}

  static String of(Dashboard dashboard) throws JsonProcessingException {
    ObjectNode root = JSON.createObjectNode();
    root.put("uid", "slotwright-" + dashboard.name());
    root.put("title", "Slotwright: " + dashboard.title());
    root.putArray("tags").add("slotwright");
    root.put("schemaVersion", 39);
    root.put("editable", false);
    root.put("refresh", "30s");
    root.putObject("time").put("from", "now-6h").put("to", "now");
    root.putObject("templating")
        .putArray("list")
        .addObject()
        .put("name", "datasource")
        .put("type", "datasource")
        .put("query", "prometheus");
    ArrayNode panels = root.putArray("panels");
    for (int i = 0; i < dashboard.panels().size(); i++) {
      add(panels.addObject(), dashboard.panels().get(i), i);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + '\n';
  }

  private static void add(ObjectNode node, Panel panel, int place) {
    node.put("id", place + 1);
    node.put("type", "timeseries");
    node.put("title", panel.title());
    addSource(node);
    node.putObject("gridPos")
        .put("x", place % 2 * WIDTH)
        .put("y", place / 2 * HEIGHT)
        .put("w", WIDTH)
        .put("h", HEIGHT);
    ObjectNode fields = node.putObject("fieldConfig");
    fields.putObject("defaults").put("unit", panel.unit()).put("min", 0);
    fields.putArray("overrides");
    ArrayNode targets = node.putArray("targets");
    for (Query query : panel.queries()) {
      ObjectNode target = targets.addObject();
      target.put("refId", String.valueOf((char) ('A' + targets.size() - 1)));
      addSource(target);
      target.put("expr", query.expr());
      target.put("legendFormat", query.legend());
    }
  }

  private static void addSource(ObjectNode node) {
    node.putObject("datasource").put("type", "prometheus").put("uid", SOURCE);
  }
}
