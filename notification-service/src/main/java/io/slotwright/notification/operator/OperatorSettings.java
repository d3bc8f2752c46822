package io.slotwright.notification.operator;

import io.slotwright.notification.language.MailLocale;
import java.time.LocalTime;
import java.util.List;

/// What the operators of a service point want to hear.
///
/// @param emails their addresses; none to hear nothing
/// @param newBookings displaced bookings and lost mails are always in the digest
/// @param digestAt when the digest is sent, by the clock of the point, to the minute; there is none
/// on a day on which nothing has happened
public record OperatorSettings(
    List<String> emails, MailLocale locale, NewBookings newBookings, LocalTime digestAt) {

  public static final int MOST_EMAILS = 10;

  /// Those of a point for which nobody has set any.
  public static final OperatorSettings DEFAULTS =
      new OperatorSettings(List.of(), MailLocale.EN, NewBookings.NEVER, LocalTime.of(8, 0));

  public OperatorSettings {
    emails = List.copyOf(emails);
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "OperatorSettings[" + newBookings + ", " + digestAt + "]";
  }
}
