package io.slotwright.booking.booking.rest;

import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.plumbing.input.EmailAddress;
import io.slotwright.plumbing.input.LanguageTag;
import io.slotwright.plumbing.input.Line;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// The person who comes.
///
/// @param email a local part and a domain with a dot, in ASCII; null for none, where an operator
/// books
/// @param phone digits, with what people put between them
/// @param locale a BCP 47 language tag; null for English
record CustomerRequest(
    @NotBlank @Size(max = 200) @Line String name,
    @EmailAddress @Nullable String email,
    @Size(max = 40) @Pattern(regexp = "\\+?[0-9][0-9 ()./-]{2,}", message = "is not a phone number")
        @Nullable String phone,
    @LanguageTag @Nullable String locale) {

  Customer toCustomer() {
    return new Customer(
        name.strip(), email == null ? "" : email, phone, locale == null ? "en" : locale);
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "CustomerRequest[…]";
  }
}
