package io.slotwright.schedule.legacyimport;

import static java.util.stream.Collectors.joining;

import io.restassured.response.Response;
import io.slotwright.schedule.fixture.ServiceTest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Files of legacy points. Every test has external ids of its own.
final class LegacyFile {

  static final String IMPORTS = "/api/v1/imports";
  static final String PATH = IMPORTS + "/service-points";

  private LegacyFile() {}

  /// A sound row.
  static Map<String, Object> row(String externalId) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("external_id", externalId);
    row.put("name", "Old Centre");
    row.put("timezone", "Europe/Kyiv");
    row.put("post_count", 2);
    row.put("slot_duration_minutes", 30);
    row.put(
        "working_hours",
        Map.of("mon", new String[] {"09:00", "18:00"}, "sat", new String[] {"10:00", "15:00"}));
    return row;
  }

  /// A sound row with another value in one field; null takes the field away.
  static Map<String, Object> row(String externalId, String field, Object value) {
    Map<String, Object> row = row(externalId);
    if (value == null) {
      row.remove(field);
    } else {
      row.put(field, value);
    }
    return row;
  }

  static String newId() {
    return "sp-" + UUID.randomUUID();
  }

  @SafeVarargs
  static Response send(Map<String, Object>... rows) {
    return ServiceTest.admin().body(rows).post(PATH);
  }

  @SafeVarargs
  static Response dryRun(Map<String, Object>... rows) {
    return ServiceTest.admin().body(rows).post(PATH + "?dry_run=true");
  }

  static Response sendText(String json) {
    return ServiceTest.admin().body(json).post(PATH);
  }

  static Response sendCsv(String... lines) {
    return ServiceTest.admin()
        .contentType("text/csv; charset=UTF-8")
        .body(Arrays.stream(lines).collect(joining("\r\n")))
        .post(PATH);
  }
}
