package io.slotwright.notification.reminder.flow;

import io.slotwright.notification.booking.Booking;
import io.slotwright.notification.reminder.ReminderPlan;
import io.slotwright.notification.reminder.ReminderTime;
import java.util.UUID;

/// A pending reminder whose time has come, with what decides about it.
///
/// @param booking as it is now
/// @param plan of its service point, as it is now
public record DueReminder(Booking booking, int minutesBefore, ReminderPlan plan) {

  UUID bookingId() {
    return booking.id();
  }

  boolean isOfTheDayBefore() {
    return minutesBefore == ReminderTime.DAY_BEFORE;
  }
}
