package io.slotwright.booking.booking.rest;

import io.slotwright.booking.catalogue.rest.InputPatterns;
import io.slotwright.common.event.BookingChanged.Customer;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Who comes.
///
/// @param email at which they can be reached: a local part and a domain with a dot, in ASCII
/// @param phone digits, with what people put between them
/// @param locale a BCP 47 language tag; null for English
record CustomerRequest(
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = InputPatterns.LINE, message = InputPatterns.LINE_MESSAGE)
        String name,
    @NotNull
        @Size(max = InputPatterns.LONGEST_EMAIL)
        @Email(regexp = InputPatterns.EMAIL, message = InputPatterns.EMAIL_MESSAGE)
        String email,
    @Size(max = 40) @Pattern(regexp = "\\+?[0-9][0-9 ()./-]{2,}", message = "is not a phone number")
        @Nullable String phone,
    @Size(max = InputPatterns.LONGEST_LANGUAGE)
        @Pattern(regexp = InputPatterns.LANGUAGE, message = InputPatterns.LANGUAGE_MESSAGE)
        @Nullable String locale) {

  Customer toCustomer() {
    return new Customer(name.strip(), email, phone, locale == null ? "en" : locale);
  }

  /// Keeps personal data out of whatever prints this.
  @Override
  public String toString() {
    return "CustomerRequest[…]";
  }
}
