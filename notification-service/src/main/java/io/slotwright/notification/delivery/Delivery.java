package io.slotwright.notification.delivery;

import io.slotwright.notification.mail.MailKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A delivery as an operator sees it.
///
/// @param recipient personal data: never in a log, a metric label or an event
/// @param attempts how often it was tried, 0 while it never was
/// @param nextAttemptAt null when there will be none
/// @param sentAt null when it was not sent
/// @param failure why the last attempt did not succeed, or why none was made; null when it did or
/// there was none
public record Delivery(
    UUID id,
    UUID bookingId,
    long bookingVersion,
    MailKind kind,
    String recipient,
    String locale,
    DeliveryStatus status,
    int attempts,
    String messageId,
    Instant queuedAt,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant sentAt,
    @Nullable String failure) {

  /// Keeps personal data out of whatever prints this.
  @Override
  public String toString() {
    return "Delivery[" + id + "]";
  }
}
