package io.slotwright.booking.catalogue.rest;

/// What may stand in a line of text.
public final class Text {

  /// One line without control characters.
  public static final String LINE = "\\P{Cntrl}*";

  public static final String LINE_MESSAGE = "is one line without control characters";

  /// Several lines, without control characters except line breaks and tabs.
  public static final String LINES = "[\\P{Cntrl}\\r\\n\\t]*";

  public static final String LINES_MESSAGE = "has no control characters";

  private Text() {}
}
