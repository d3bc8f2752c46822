package io.slotwright.booking.booking.rest;

import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.common.text.LanguageTags;
import io.slotwright.plumbing.input.EmailAddress;
import io.slotwright.plumbing.input.LanguageTag;
import io.slotwright.plumbing.input.Line;
import io.slotwright.plumbing.input.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The person who comes.
///
/// @param email with an international domain in either form; null for none, where an operator books
/// @param phone as people type it; without the code of a country it is one of the service point's
/// @param locale a language tag such as `uk-UA` or `uk_UA`; null for English
record CustomerRequest(
    @NotNull @Visible @Size(max = 200) @Line String name,
    @EmailAddress @Nullable String email,
    @Size(max = 60) @Line @PhoneTyped @Nullable String phone,
    @LanguageTag @Nullable String locale) {

  Customer toCustomer() {
    return new Customer(name.strip(), address(), phone, localeOrEnglish());
  }

  private String address() {
    return email == null ? "" : MailAddress.parse(email).orElseThrow().text();
  }

  private String localeOrEnglish() {
    return Optional.ofNullable(locale).flatMap(LanguageTags::read).orElse("en");
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "CustomerRequest[…]";
  }
}
