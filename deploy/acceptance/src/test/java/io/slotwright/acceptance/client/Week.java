package io.slotwright.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A week view.
public record Week(JsonNode json) {

  /// A half hour of wall clock.
  ///
  /// @param at local, `YYYY-MM-DD HH:MM`
  public record Cell(String at, Instant start, Instant end, String status) {}

  public long version() {
    return json.path("version").asLong();
  }

  public List<Cell> cells() {
    LocalDate monday = LocalDate.parse(json.path("week_start").asText());
    return json.path("cells").valueStream().map(cell -> cell(monday, cell)).toList();
  }

  private static Cell cell(LocalDate monday, JsonNode cell) {
    return new Cell(
        monday.plusDays(cell.path("day").asLong()) + " " + cell.path("time").asText(),
        Instant.parse(cell.path("starts_at").asText()),
        Instant.parse(cell.path("ends_at").asText()),
        cell.path("status").asText());
  }

  /// Local times of the cells with that status, `YYYY-MM-DD HH:MM`.
  public List<String> at(String status) {
    return with(status).map(Cell::at).toList();
  }

  public long count(String status) {
    return with(status).count();
  }

  private Stream<Cell> with(String status) {
    return cells().stream().filter(cell -> cell.status().equals(status));
  }
}
