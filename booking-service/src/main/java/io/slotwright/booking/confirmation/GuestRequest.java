package io.slotwright.booking.confirmation;

import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.GuestConfirmationRequested;
import java.time.Instant;

/// What a guest asks for. Personal data: kept until it is confirmed or lapses, no longer.
///
/// @param notes empty for none
public record GuestRequest(Customer customer, String notes) {

  /// What the others are told.
  ///
  /// @param hold as it is extended now
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

  /// Keeps personal data out of whatever prints this.
  @Override
  public String toString() {
    return "GuestRequest[…]";
  }
}
