package io.slotwright.booking.booking.flow;

import io.slotwright.booking.limit.Client;
import io.slotwright.common.event.BookingChanged.Customer;

/// What a booking is made with besides a time and services.
///
/// @param customer who comes, who need not be who books
/// @param notes what the customer wants to say, empty for nothing
/// @param access of the caller who books
/// @param client from which the request comes
public record Order(Customer customer, String notes, Access access, Client client) {}
