package io.slotwright.notification.operator.rest;

import static io.slotwright.notification.operator.OperatorSettings.DEFAULTS;
import static java.util.Objects.requireNonNullElse;

import io.slotwright.common.text.VisibleText;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.operator.NewBookings;
import io.slotwright.notification.operator.OperatorSettings;
import io.slotwright.plumbing.input.EmailAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the operators of a service point want to hear; null for the default.
@Schema(examples = OperatorMailResource.EXAMPLE)
record OperatorMailRequest(
    @Size(max = OperatorSettings.MOST_EMAILS) @Nullable List<@NotNull @EmailAddress String> emails,
    @Pattern(regexp = MailLocale.TAG, message = "is uk, ru or en") @Nullable String locale,
    @Pattern(regexp = "at_once|digest|never", message = "is at_once, digest or never")
        @Nullable String newBookings,
    @Pattern(
            regexp = "([01][0-9]|2[0-3]):[0-5][0-9]",
            message = "is a time from 00:00 to 23:59, such as 08:00")
        @Nullable String digestAt) {

  OperatorSettings settings() {
    return new OperatorSettings(
        requireNonNullElse(emails, DEFAULTS.emails()).stream()
            .map(VisibleText::trim)
            .distinct()
            .toList(),
        Optional.ofNullable(locale).map(MailLocale::of).orElse(DEFAULTS.locale()),
        Optional.ofNullable(newBookings)
            .map(NewBookings::ofWireName)
            .orElse(DEFAULTS.newBookings()),
        Optional.ofNullable(digestAt).map(LocalTime::parse).orElse(DEFAULTS.digestAt()));
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "OperatorMailRequest[…]";
  }
}
