package io.slotwright.calendar.live;

import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.PostWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a viewer is sent at once. After it, the viewer has seen the version of `drawn`.
///
/// @param resync why all cells are sent again; present in frames of that kind only
/// @param drawn the week that the cells belong to
/// @param cells all cells of `part`, or in an update those that may have changed, each as it is now
public record Frame(
    Kind kind, Optional<Resync> resync, PostWeek drawn, Part part, List<Cell> cells) {

  public Frame {
    cells = List.copyOf(cells);
  }

  /// The kinds of frames.
  public enum Kind {
    /// All cells, for a client that names no version.
    SNAPSHOT,
    /// The cells that have changed.
    CALENDAR_UPDATE,
    /// All cells, because those that have changed are not known.
    RESYNC;

    /// The name in JSON and in metrics.
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
