package io.slotwright.notification.mail.qute;

import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.Placeholder;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.BriefingLetter;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.DayBeforeLetter;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.MyBookingsLetter;
import io.slotwright.notification.mail.ReminderLetter;
import io.slotwright.notification.mail.Typed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a service point adds to a page, and its colours.
///
/// @param accent of the action, as `#rrggbb`
/// @param onAccent of its label: black or white, whichever is easier to read
/// @param logo the address of the picture inside the mail; null for none
/// @param addition lines after the introduction; empty for none
/// @param signature lines above the footer; empty for none
public record Look(
    String accent,
    String onAccent,
    @Nullable String logo,
    List<String> addition,
    List<String> signature) {

  private static final String ACCENT = "#1d4ed8";
  private static final String BLACK = "#000000";
  private static final String WHITE = "#ffffff";

  public Look {
    addition = List.copyOf(addition);
    signature = List.copyOf(signature);
  }

  static Look of(Branding branding, Letter letter) {
    String accent = branding.accent().filter(Look::isColour).orElse(ACCENT);
    return new Look(
        accent,
        isLight(accent) ? BLACK : WHITE,
        branding.logo().map(logo -> "cid:" + Mail.LOGO).orElse(null),
        lines(
            branding
                .addition(letter.messageId().kind(), letter.locale())
                .map(text -> text.fill(placeholder -> value(placeholder, letter)))),
        lines(Optional.ofNullable(branding.signatures().get(letter.locale()))));
  }

  /// Only letters of a service point have additions.
  private static String value(Placeholder placeholder, Letter letter) {
    return switch (letter) {
      case BookingLetter booking -> value(placeholder, booking, booking.when());
      case ReminderLetter reminder ->
          value(placeholder, reminder.booking(), reminder.booking().when());
      case DayBeforeLetter reminder -> value(placeholder, reminder.first(), reminder.date());
      case ConfirmationLetter confirmation ->
          value(
              placeholder,
              confirmation.customerName(),
              confirmation.pointName(),
              confirmation.when());
      case MyBookingsLetter link -> "";
      case BriefingLetter briefing -> "";
    };
  }

  private static String value(Placeholder placeholder, BookingLetter booking, String when) {
    return value(placeholder, booking.customerName(), booking.pointName(), when);
  }

  private static String value(Placeholder placeholder, Typed customer, Typed point, String when) {
    return switch (placeholder) {
      case CUSTOMER -> customer.text();
      case POINT -> point.text();
      case WHEN -> when;
    };
  }

  private static List<String> lines(Optional<String> text) {
    return text.stream().flatMap(String::lines).map(String::strip).toList();
  }

  private static boolean isColour(String text) {
    return text.matches("#[0-9A-Fa-f]{6}");
  }

  /// Black on it has a higher contrast than white (WCAG 2.2, relative luminance).
  private static boolean isLight(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    double luminance =
        0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    return (luminance + 0.05) * (luminance + 0.05) > 1.05 * 0.05;
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
