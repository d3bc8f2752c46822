package io.slotwright.booking.mybookings.rest;

import io.slotwright.booking.catalogue.rest.InputPatterns;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whose bookings somebody wants to see.
///
/// @param email with which they were made, in capitals or not
/// @param locale a BCP 47 language tag, for the mail; null for English
@Schema(
    examples =
        """
        {"email": "olena@example.test", "locale": "uk"}
        """)
record LinkRequest(
    @NotNull
        @Size(max = InputPatterns.LONGEST_EMAIL)
        @Email(regexp = InputPatterns.EMAIL, message = InputPatterns.EMAIL_MESSAGE)
        String email,
    @Size(max = InputPatterns.LONGEST_LANGUAGE)
        @Pattern(regexp = InputPatterns.LANGUAGE, message = InputPatterns.LANGUAGE_MESSAGE)
        @Nullable String locale) {

  String localeOrEnglish() {
    return locale == null ? "en" : locale;
  }

  /// Keeps personal data out of whatever prints this.
  @Override
  public String toString() {
    return "LinkRequest[…]";
  }
}
