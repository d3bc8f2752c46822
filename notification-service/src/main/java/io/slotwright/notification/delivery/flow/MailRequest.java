package io.slotwright.notification.delivery.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MailLocale;
import io.slotwright.notification.mail.MessageId;
import java.time.Instant;
import java.util.UUID;

/// A mail that a fact of a booking asks for.
///
/// @param id names the delivery, should this become one
/// @param giveUpAt when it is no longer tried
public record MailRequest(
    UUID id, MailKind kind, BookingChanged booking, Instant requestedAt, Instant giveUpAt) {

  public MessageId messageId() {
    return new MessageId(booking.bookingId(), kind.wireName(), booking.version());
  }

  public MailLocale locale() {
    return MailLocale.of(booking.customer().locale());
  }
}
