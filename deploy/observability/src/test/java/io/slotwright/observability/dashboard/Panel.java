package io.slotwright.observability.dashboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A graph over time.
///
/// @param unit by Grafana's names, such as `s` or `percentunit`; `short` for numbers
record Panel(String title, String unit, List<Query> queries) {

  Panel(
      @JsonProperty("title") String title,
      @JsonProperty("unit") @Nullable String unit,
      @JsonProperty("queries") List<Query> queries) {
    this.title = title;
    this.unit = Objects.requireNonNullElse(unit, "short");
    this.queries = List.copyOf(queries);
  }

  Panel forService(String service) {
    return new Panel(
        title, unit, queries.stream().map(query -> query.forService(service)).toList());
  }
}
