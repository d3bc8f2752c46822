package io.slotwright.notification.mail;

import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.time.TimeRange;
import io.slotwright.notification.language.MailLocale;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

/// The content of a mail that asks a guest to confirm the address before the booking is made.
///
/// @param lifetime how long the code and the link work, from the time of the request
/// @param code six digits to type: never in a log
/// @param link confirms it for anyone who has it: never in a log
public record ConfirmationLetter(
    MailLocale locale,
    UUID confirmationId,
    Typed customerName,
    Typed pointName,
    ZoneId timezone,
    TimeRange period,
    Duration lifetime,
    String code,
    String link)
    implements Letter {

  /// The kind of the mail, in the database and in metrics.
  public static final String KIND = "guest-confirmation";

  public static ConfirmationLetter of(GuestConfirmationRequested event, String code, String link) {
    return new ConfirmationLetter(
        MailLocale.of(event.locale()),
        event.confirmationId(),
        Typed.name(event.customerName()),
        Typed.name(event.servicePointName()),
        event.timezone(),
        new TimeRange(event.startsAt(), event.endsAt()),
        Duration.between(event.occurredAt(), event.expiresAt()),
        code,
        link);
  }

  public static MessageId messageId(UUID confirmationId) {
    return new MessageId(confirmationId, KIND, 1);
  }

  @Override
  public ConfirmationLetter in(MailLocale language) {
    return new ConfirmationLetter(
        language, confirmationId, customerName, pointName, timezone, period, lifetime, code, link);
  }

  @Override
  public MessageId messageId() {
    return messageId(confirmationId);
  }

  /// The period in the point's zone and the mail's language.
  public String when() {
    return LocalPeriod.format(period, timezone, locale);
  }

  /// Keeps personal data, the code and the link out of logs and error messages.
  @Override
  public String toString() {
    return "ConfirmationLetter[" + messageId() + "]";
  }
}
