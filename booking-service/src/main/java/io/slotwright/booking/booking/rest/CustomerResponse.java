package io.slotwright.booking.booking.rest;

import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.common.guest.PhoneNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The person who comes, in JSON.
///
/// @param email empty for none
/// @param locale a BCP 47 language tag
record CustomerResponse(
    String name,
    String email,
    @Schema(nullable = true) @Nullable String phone,
    @Schema(nullable = true) @Nullable String phoneE164,
    @Schema(nullable = true) @Nullable String phoneExtension,
    String locale) {

  static CustomerResponse of(Customer customer) {
    PhoneNumber number = customer.phoneNumber();
    return new CustomerResponse(
        customer.name(),
        MailAddress.shown(customer.email()),
        customer.phone(),
        number == null ? null : number.e164(),
        number == null ? null : number.extension(),
        customer.locale());
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "CustomerResponse[…]";
  }
}
