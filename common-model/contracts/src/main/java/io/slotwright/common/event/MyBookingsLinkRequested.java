package io.slotwright.common.event;

import java.time.Instant;
import java.util.UUID;

/// A customer asked for all bookings made with an e-mail address, and there are some: the address
/// receives a mail with a link to them.
///
/// No event contains the token of the link: it is derived from `linkId`, see
/// [io.slotwright.common.token.LinkTokens#forMyBookings].
///
/// @param version always 1: a link does not change
/// @param email the recipient. Personal data: never in a log, a metric label or an event key
/// @param locale a BCP 47 language tag, such as `uk`
/// @param expiresAt the first instant at which the link is invalid
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

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "MyBookingsLinkRequested[" + linkId + "]";
  }
}
