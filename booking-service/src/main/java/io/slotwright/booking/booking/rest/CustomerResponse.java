package io.slotwright.booking.booking.rest;

import io.slotwright.common.event.BookingChanged.Customer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The person who comes, in JSON.
///
/// @param email empty for none
/// @param locale a BCP 47 language tag
record CustomerResponse(
    String name, String email, @Schema(nullable = true) @Nullable String phone, String locale) {

  static CustomerResponse of(Customer customer) {
    return new CustomerResponse(
        customer.name(), customer.email(), customer.phone(), customer.locale());
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "CustomerResponse[…]";
  }
}
