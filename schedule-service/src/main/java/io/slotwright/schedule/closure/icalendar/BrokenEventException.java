package io.slotwright.schedule.closure.icalendar;

/// Reports why an event is invalid. It never leaves this package: the reader of the whole event
/// turns it into a remark.
final class BrokenEventException extends Exception {

  private static final long serialVersionUID = 1;

  private final String code;

  BrokenEventException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
