package io.slotwright.notification.delivery.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail that reminds of a booking, or of all of a customer's bookings of a day at a service
/// point.
///
/// @param id of the delivery, if this becomes one
/// @param booking one of them
/// @param day of the booking, by the point's clock
/// @param once names what the mail reminds of: there is one mail for each name. No personal data
/// @param skipped why the mail is not sent; null when it is
/// @param giveUpAt from this instant on it is not attempted; never later than the booking starts
public record ReminderRequest(
    UUID id,
    MailKind kind,
    BookingChanged booking,
    LocalDate day,
    String once,
    @Nullable String skipped,
    Instant requestedAt,
    Instant giveUpAt) {

  public MessageId messageId() {
    return messageId(kind, once);
  }

  /// The same for all attempts at a mail.
  static MessageId messageId(MailKind kind, String once) {
    return new MessageId(UUID.nameUUIDFromBytes(once.getBytes(UTF_8)), kind.wireName(), 1);
  }

  public MailLocale locale() {
    return MailLocale.of(booking.customer().locale());
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "ReminderRequest[" + id + "]";
  }
}
