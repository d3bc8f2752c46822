package io.slotwright.notification.booking;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingStatus;
import java.time.Instant;
import java.util.UUID;

/// A booking as it is now.
///
/// @param event its newest change, with the customer: personal data
/// @param mailbox a keyed hash of the customer's mailbox, equal for all spellings of its address
public record Booking(BookingChanged event, String mailbox) {

  public UUID id() {
    return event.bookingId();
  }

  public Instant startsAt() {
    return event.startsAt();
  }

  /// Whether the customer is expected and has a mailbox: it is agreed, fits the hours and has not
  /// begun. A pending one awaits the operator, a displaced one needs another time.
  public boolean isAwaited() {
    return event.status() == BookingStatus.CONFIRMED
        && !event.displaced()
        && event.customer().hasMailbox();
  }

  /// Whether it is still the appointment of `other`, an earlier or later state of it: the same
  /// customer, place and time.
  public boolean isSameAppointmentAs(Booking other) {
    return mailbox.equals(other.mailbox)
        && event.servicePointId().equals(other.event.servicePointId())
        && startsAt().equals(other.startsAt());
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "Booking[" + id() + "]";
  }
}
