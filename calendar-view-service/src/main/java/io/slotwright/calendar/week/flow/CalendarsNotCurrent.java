package io.slotwright.calendar.week.flow;

/// The calendars that a reader asks for, or the version that they know, cannot be read at the
/// moment.
public final class CalendarsNotCurrent extends RuntimeException {

  CalendarsNotCurrent(Throwable cause) {
    super("the calendars are not current", cause);
  }
}
