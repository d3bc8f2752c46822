package io.slotwright.schedule.closure.icalendar;

/// An event that closes nothing. It need not have a time: a cancellation often has none.
record IdleEvent(Heading heading, Reason why) implements CalendarEvent {

  enum Reason {
    CANCELLED("cancelled", "The event is cancelled."),
    TRANSPARENT("transparent", "The event is marked as free time."),
    NO_DURATION("no-duration", "The event has no duration.");

    private final String code;
    private final String message;

    Reason(String code, String message) {
      this.code = code;
      this.message = message;
    }

    String code() {
      return code;
    }

    String message() {
      return message;
    }
  }
}
