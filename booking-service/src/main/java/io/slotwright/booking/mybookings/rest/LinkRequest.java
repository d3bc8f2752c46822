package io.slotwright.booking.mybookings.rest;

import io.slotwright.plumbing.input.EmailAddress;
import io.slotwright.plumbing.input.LanguageTag;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request for a link to one's bookings.
///
/// @param email with which the bookings were made, in any case
/// @param locale a BCP 47 language tag, for the mail; null for English
@Schema(
    examples =
        """
        {"email": "olena@example.test", "locale": "uk"}
        """)
record LinkRequest(@NotNull @EmailAddress String email, @LanguageTag @Nullable String locale) {

  String localeOrEnglish() {
    return locale == null ? "en" : locale;
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "LinkRequest[…]";
  }
}
