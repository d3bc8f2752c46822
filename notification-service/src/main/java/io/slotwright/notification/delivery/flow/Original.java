package io.slotwright.notification.delivery.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.delivery.DeliveryStatus;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MessageId;
import java.util.UUID;

/// A delivery that is to be sent again.
///
/// @param once names what a reminder reminds of; empty for all other mails
/// @param copies how often it was sent again so far
/// @param superseded whether there is mail about a newer version of the booking
public record Original(
    UUID id,
    DeliveryStatus status,
    MailKind kind,
    BookingChanged booking,
    String once,
    int copies,
    boolean superseded) {

  /// Of the next copy.
  MessageId messageId() {
    MessageId first =
        once.isEmpty()
            ? new MessageId(booking.bookingId(), kind.wireName(), booking.version())
            : ReminderRequest.messageId(kind, once);
    return first.copy(copies + 1);
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "Original[" + id + "]";
  }
}
