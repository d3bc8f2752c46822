package io.slotwright.booking.booking.flow;

import io.slotwright.booking.limit.Client;
import io.slotwright.common.event.BookingChanged.Customer;
import java.util.Optional;

/// What a booking is made with besides a time and services.
///
/// @param customer who comes, who need not be who books
/// @param notes what the customer wants to say, empty for nothing
/// @param access of the caller who books
/// @param client with which it is counted; empty when it was counted before
public record BookingDetails(
    Customer customer, String notes, Access access, Optional<Client> client) {

  public BookingDetails countedBefore() {
    return new BookingDetails(customer, notes, access, Optional.empty());
  }
}
