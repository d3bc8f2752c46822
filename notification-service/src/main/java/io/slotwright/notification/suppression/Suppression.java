package io.slotwright.notification.suppression;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mailbox that gets no mails of an organisation, as an operator sees it.
///
/// @param id grows with time
/// @param address of the mail that it comes from: personal data, never in a log, a metric label or
/// an event; null when that mail is deleted or its customer erased
/// @param status the server's enhanced status code, such as `5.1.1`; null when it gave none
/// @param deliveryId the mail that it comes from
public record Suppression(
    UUID id,
    @Nullable String address,
    SuppressionReason reason,
    @Nullable String status,
    UUID deliveryId,
    Instant since) {

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "Suppression[" + id + "]";
  }
}
