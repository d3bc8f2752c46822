package io.slotwright.schedule.closure.icalendar;

/// An event of a file (`VEVENT`, RFC 5545, section 3.6.1) that is valid.
sealed interface CalendarEvent permits Event, IdleEvent {

  Heading heading();
}
