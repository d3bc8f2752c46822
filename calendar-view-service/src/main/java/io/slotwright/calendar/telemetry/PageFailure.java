package io.slotwright.calendar.telemetry;

import java.util.Locale;

/// How a page fails.
public enum PageFailure {
  /// A part could not be drawn
  RENDER,
  /// A part of the program is not on the server any more
  CHUNK,
  /// A response was not what the API describes
  RESPONSE,
  /// Anything else
  SCRIPT;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
