package io.slotwright.schedule.closure.icalendar;

/// Says why an event makes no sense. It never leaves this package: where an event is read
/// as a whole it becomes a remark.
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
