package io.slotwright.booking.booking.flow;

import io.slotwright.booking.limit.Client;
import io.slotwright.common.event.BookingChanged.Customer;
import java.util.Optional;

/// The details of a new booking apart from its time and services.
///
/// @param customer the person who comes, not necessarily the one who books
/// @param notes by the customer, empty for none
/// @param access of the caller who books
/// @param client whose quotas the booking uses; empty when it was counted before
public record BookingDetails(
    Customer customer, String notes, Access access, Optional<Client> client) {

  public BookingDetails countedBefore() {
    return new BookingDetails(customer, notes, access, Optional.empty());
  }
}
