package io.slotwright.common.event;

import java.time.Instant;
import java.util.UUID;

/// Somebody wants to see every booking that was made with an address of theirs, and there are some:
/// whoever reads the mails of that address gets a link to them.
///
/// The token of the link is in no event: it is derived from `linkId`, see
/// [io.slotwright.common.token.LinkTokens#forMyBookings].
///
/// @param version always 1: a link does not change
/// @param email where to. Personal data: never in a log, a metric label or an event key
/// @param locale a BCP 47 language tag, such as `uk`
/// @param expiresAt from when on the link opens nothing
public record MyBookingsLinkRequested(
    UUID linkId, long version, Instant occurredAt, String email, String locale, Instant expiresAt)
    implements Event {

  @Override
  public String topic() {
    return Topics.MY_BOOKINGS_LINK;
  }

  @Override
  public String key() {
    return linkId.toString();
  }

  @Override
  public String type() {
    return "io.slotwright.my-bookings-link.requested";
  }

  @Override
  public String aggregateId() {
    return linkId.toString();
  }

  /// Keeps personal data out of whatever prints this.
  @Override
  public String toString() {
    return "MyBookingsLinkRequested[" + linkId + "]";
  }
}
