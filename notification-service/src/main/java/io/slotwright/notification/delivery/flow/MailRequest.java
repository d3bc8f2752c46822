package io.slotwright.notification.delivery.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MailLocale;
import io.slotwright.notification.mail.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A mail that a fact of a booking asks for.
///
/// @param id names the delivery, should this become one
/// @param counts that it adds to; none when no guest caused it
/// @param giveUpAt when it is no longer tried
public record MailRequest(
    UUID id,
    MailKind kind,
    BookingChanged booking,
    List<MailCount> counts,
    Instant requestedAt,
    Instant giveUpAt) {

  public MailRequest {
    counts = List.copyOf(counts);
  }

  public MessageId messageId() {
    return new MessageId(booking.bookingId(), kind.wireName(), booking.version());
  }

  public MailLocale locale() {
    return MailLocale.of(booking.customer().locale());
  }
}
