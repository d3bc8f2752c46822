package io.slotwright.notification.delivery;

import io.slotwright.notification.mail.MailKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A delivery as an operator sees it.
///
/// @param recipient personal data: never in a log, a metric label or an event
/// @param attempts the number of attempts so far, from 0
/// @param nextAttemptAt null when there will be none
/// @param sentAt null when it was not sent
/// @param failure why the last attempt failed, or why none was made; null when it succeeded or
/// there was none yet
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

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "Delivery[" + id + "]";
  }
}
