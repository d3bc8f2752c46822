package io.slotwright.booking.confirmation;

import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.GuestConfirmationRequested;
import java.time.Instant;

/// A guest's details and notes. Personal data: kept until the request is confirmed or lapses, no
/// longer.
///
/// @param notes empty for none
public record GuestRequest(Customer customer, String notes) {

  /// The event to publish.
  ///
  /// @param hold with its extended expiry
  public GuestConfirmationRequested requested(Reservation hold, ServicePoint point, Instant now) {
    return new GuestConfirmationRequested(
        hold.id(),
        1,
        now,
        point.id(),
        point.name(),
        point.timezone(),
        hold.timing().startsAt(),
        hold.timing().endsAt(),
        customer.name(),
        customer.email(),
        customer.locale(),
        hold.expiresAt(),
        point.organisationId());
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "GuestRequest[…]";
  }
}
