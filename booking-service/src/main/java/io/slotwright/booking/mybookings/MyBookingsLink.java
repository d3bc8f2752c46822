package io.slotwright.booking.mybookings;

import io.slotwright.common.event.MyBookingsLinkRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A link to all bookings that were made with one address. It may be used any number of times
/// while it is open.
///
/// @param email as it was typed when the link was asked for
/// @param locale a BCP 47 language tag, for the mail
public record MyBookingsLink(
    UUID id, String email, String locale, Instant createdAt, Instant expiresAt) {

  public static MyBookingsLink made(
      UUID id, String email, String locale, Instant now, Duration lifetime) {
    return new MyBookingsLink(id, email, locale, now, now.plus(lifetime));
  }

  public boolean isOpenAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  /// The event to publish.
  public MyBookingsLinkRequested requested() {
    return new MyBookingsLinkRequested(id, 1, createdAt, email, locale, expiresAt);
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "MyBookingsLink[" + id + "]";
  }
}
