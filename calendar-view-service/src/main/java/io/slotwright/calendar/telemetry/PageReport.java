package io.slotwright.calendar.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a browser tells about one page that somebody has had open.
public record PageReport(WebPage page, List<Measured> vitals, List<Failed> failures) {

  public PageReport {
    vitals = List.copyOf(vitals);
    failures = List.copyOf(failures);
  }

  /// @param value in the unit of the vital
  public record Measured(WebVital vital, int value) {}

  /// @param error the name of the error's class
  /// @param place file, line and column of the program; null if the browser does not say
  public record Failed(PageFailure kind, String error, @Nullable String place) {}
}
