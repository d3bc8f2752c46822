package io.slotwright.schedule.legacyimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of a file that are processed together.
///
/// @param stop why the file cannot be read any further; null when it can, or was read to its end
/// @param last whether no rows follow
public record Rows(List<Row> rows, @Nullable FileError error, boolean last) {

  public Rows {
    rows = List.copyOf(rows);
  }

  public static Rows withMore(List<Row> rows) {
    return new Rows(rows, null, false);
  }

  public static Rows last(List<Row> rows) {
    return new Rows(rows, null, true);
  }

  public static Rows stopped(List<Row> rows, FileError error) {
    return new Rows(rows, error, true);
  }
}
