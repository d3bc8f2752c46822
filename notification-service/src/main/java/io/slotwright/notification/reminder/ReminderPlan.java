package io.slotwright.notification.reminder;

import io.slotwright.notification.booking.Booking;
import io.slotwright.notification.reminder.ReminderDecision.Drop;
import io.slotwright.notification.reminder.ReminderDecision.Send;
import io.slotwright.notification.reminder.ReminderDecision.Skip;
import io.slotwright.notification.reminder.ReminderDecision.Wait;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides which reminders of a booking are pending, and what becomes of a pending one.
///
/// @param since when the service point set these times
public record ReminderPlan(ReminderTimes times, Instant since) {

  /// The reminders of `booking` to wait for.
  ///
  /// One whose moment had passed when the booking got its present state is none: the mail about
  /// that state has just told the time. Nor is one whose moment had passed when the point first set
  /// it. One that is late because this service was down is still to be decided.
  ///
  /// @param pending the `minutesBefore` of its reminders that are pending so far
  public List<ReminderTime> of(Booking booking, Set<Integer> pending) {
    return booking.isAwaited()
        ? times
            .of(booking.startsAt())
            .filter(time -> !time.promised().isBefore(booking.event().occurredAt()))
            .filter(
                time -> pending.contains(time.minutesBefore()) || !time.promised().isBefore(since))
            .toList()
        : List.of();
  }

  /// What to do at `now` about a reminder that was due.
  ///
  /// @param booking as it is now
  public ReminderDecision decide(Booking booking, int minutesBefore, Instant now) {
    return promised(booking, minutesBefore)
        .<ReminderDecision>map(time -> decide(time, booking.startsAt(), now))
        .orElseGet(Drop::new);
  }

  private Optional<ReminderTime> promised(Booking booking, int minutesBefore) {
    return booking.isAwaited()
        ? times
            .of(booking.startsAt())
            .filter(time -> time.minutesBefore() == minutesBefore)
            .findFirst()
        : Optional.empty();
  }

  private ReminderDecision decide(ReminderTime time, Instant start, Instant now) {
    if (!now.isBefore(start)) {
      return new Skip("too-late");
    }
    if (now.isBefore(time.promised())) {
      return new Wait(time.due());
    }
    Instant quietEnd = times.afterQuietHours(now);
    if (!quietEnd.isAfter(now)) {
      return new Send();
    }
    return quietEnd.isBefore(start) ? new Wait(quietEnd) : new Skip("quiet-hours");
  }
}
