package io.slotwright.common.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A guest wants to book at a service point that requires a confirmed e-mail address: the address
/// receives a mail with a code and a link. There is no booking yet.
///
/// No event contains the code or the token of the link: both are derived from
/// `confirmationId`, see [io.slotwright.common.token.LinkTokens#forConfirmation] and
/// [io.slotwright.common.token.LinkTokens#codeForConfirmation].
///
/// @param confirmationId the id of the reservation that holds the time meanwhile
/// @param version always 1: a request does not change
/// @param servicePointName as it was when the request was made
/// @param startsAt when the services begin
/// @param endsAt when they end
/// @param customerName as the guest typed it. Personal data
/// @param email the recipient. Personal data: never in a log, a metric label or an event key
/// @param locale a BCP 47 language tag, such as `uk`
/// @param expiresAt the first instant at which the code and the link are invalid
/// @param organisationId the organisation of the service point; null when the event omits it
public record GuestConfirmationRequested(
    UUID confirmationId,
    long version,
    Instant occurredAt,
    UUID servicePointId,
    String servicePointName,
    ZoneId timezone,
    Instant startsAt,
    Instant endsAt,
    String customerName,
    String email,
    String locale,
    Instant expiresAt,
    @Nullable UUID organisationId)
    implements Event {

  @Override
  public String topic() {
    return Topics.GUEST_CONFIRMATION;
  }

  @Override
  public String key() {
    return confirmationId.toString();
  }

  @Override
  public String type() {
    return "io.slotwright.guest-confirmation.requested";
  }

  @Override
  public String aggregateId() {
    return confirmationId.toString();
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "GuestConfirmationRequested[" + confirmationId + "]";
  }
}
