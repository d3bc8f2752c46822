package io.slotwright.notification.reminder;

import java.time.Instant;

/// The time of one reminder of a booking.
///
/// @param minutesBefore the start of the booking, or [#DAY_BEFORE]
/// @param promised the moment that the service point has set
/// @param due when the reminder is sent or given up: `promised`, or when the quiet hours around it
/// have ended
public record ReminderTime(int minutesBefore, Instant promised, Instant due) {

  /// Of the mail about the bookings of the next day.
  public static final int DAY_BEFORE = 0;
}
