package io.slotwright.plumbing.postgres;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The SQL of a table that keeps every change of a thing as one row, which is never altered.
///
/// @param key the column with the id of the thing
/// @param columns all columns, which include `key` and `version`
public record HistoryTable(String name, String key, List<String> columns) {

  private static final List<String> COMMON =
      List.of("version", "what", "occurred_at", "subject", "state_before", "state_after");

  public HistoryTable {
    columns = List.copyOf(columns);
  }

  /// @param others columns that not every such table has
  public static HistoryTable of(String name, String key, String... others) {
    List<String> columns =
        Stream.of(Stream.of(key), COMMON.stream(), Arrays.stream(others))
            .flatMap(names -> names)
            .toList();
    return new HistoryTable(name, key, columns);
  }

  /// The query for the changes of a thing, oldest first. Its parameters: the id, the version after
  /// which they start, the maximum number.
  public String page() {
    return "SELECT %s FROM %s WHERE %s = $1 AND version > $2 ORDER BY version LIMIT $3"
        .formatted(String.join(", ", columns), name, key);
  }

  /// The part of a statement that adds an entry.
  ///
  /// @param parameter the number of the parameter with the row as a JSON object
  /// @param ifAny a relation without whose row no entry is written
  public String insert(int parameter, String ifAny) {
    return """
    INSERT INTO %1$s (%2$s)
    SELECT %3$s FROM %4$s, jsonb_populate_record(NULL::%1$s, $%5$d::jsonb) AS entry
    """
        .formatted(name, String.join(", ", columns), ofEntry(), ifAny, parameter);
  }

  private String ofEntry() {
    return columns.stream().map(column -> "entry." + column).collect(Collectors.joining(", "));
  }
}
