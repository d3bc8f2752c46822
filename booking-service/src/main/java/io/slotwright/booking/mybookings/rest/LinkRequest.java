package io.slotwright.booking.mybookings.rest;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.common.text.LanguageTags;
import io.slotwright.plumbing.input.EmailAddress;
import io.slotwright.plumbing.input.LanguageTag;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request for a link to one's bookings.
///
/// @param email with which the bookings were made, in any case
/// @param locale a language tag such as `uk-UA` or `uk_UA`, for the mail; null for English
@Schema(
    examples =
        """
        {"email": "olena@example.test", "locale": "uk"}
        """)
record LinkRequest(@NotNull @EmailAddress String email, @LanguageTag @Nullable String locale) {

  /// The address as bookings have it.
  String address() {
    return MailAddress.parse(email).orElseThrow().text();
  }

  String localeOrEnglish() {
    return Optional.ofNullable(locale).flatMap(LanguageTags::read).orElse("en");
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "LinkRequest[…]";
  }
}
