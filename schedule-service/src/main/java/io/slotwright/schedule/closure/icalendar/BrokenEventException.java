package io.slotwright.schedule.closure.icalendar;

/// Reports why an event is invalid. It never leaves this package: the reader of the whole event
/// turns it into a remark.
final class BrokenEventException extends Exception {

  private static final long serialVersionUID = 1;
  private static final int UNKNOWN = 0;

  private final String code;
  private final int line;

  BrokenEventException(String code, String message) {
    this(code, message, UNKNOWN);
  }

  private BrokenEventException(String code, String message, int line) {
    super(message, null, false, false);
    this.code = code;
    this.line = line;
  }

  /// The same, found on a line of the file, unless it is known to be on another.
  BrokenEventException at(int number) {
    return line == UNKNOWN ? new BrokenEventException(code, message(), number) : this;
  }

  String code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  /// The line of the file, from 1; only after [#at].
  int line() {
    return line;
  }
}
