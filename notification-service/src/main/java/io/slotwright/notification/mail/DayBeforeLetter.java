package io.slotwright.notification.mail;

import io.slotwright.notification.language.MailLocale;
import java.time.LocalDate;
import java.util.List;

/// The content of a mail that reminds of all of a customer's bookings of the next day at a service
/// point.
///
/// @param day of the bookings, by the point's clock
/// @param bookings by start, at least one
public record DayBeforeLetter(MessageId messageId, LocalDate day, List<BookingLetter> bookings)
    implements Letter {

  public DayBeforeLetter {
    bookings = List.copyOf(bookings);
  }

  /// The first one; the customer, the place and the language are the same for all.
  public BookingLetter first() {
    return bookings.getFirst();
  }

  @Override
  public MailLocale locale() {
    return first().locale();
  }

  @Override
  public DayBeforeLetter in(MailLocale language) {
    return new DayBeforeLetter(
        messageId, day, bookings.stream().map(booking -> booking.in(language)).toList());
  }

  @Override
  public boolean isOptional() {
    return first().isOptional();
  }

  /// The day in the mail's language.
  public String date() {
    return LocalPeriod.format(day, locale());
  }

  /// Keeps personal data and the links out of logs and error messages.
  @Override
  public String toString() {
    return "DayBeforeLetter[" + messageId + "]";
  }
}
