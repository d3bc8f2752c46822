package io.slotwright.notification.delivery.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A mail requested by a booking event.
///
/// @param id of the delivery, if this becomes one
/// @param counts the counts it adds to; none when no guest caused it
/// @param giveUpAt from this instant on it is not attempted
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
