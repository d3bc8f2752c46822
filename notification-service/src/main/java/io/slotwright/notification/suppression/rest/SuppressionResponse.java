package io.slotwright.notification.suppression.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.notification.suppression.Suppression;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A suppression in JSON; its fields are those of [Suppression].
@JsonInclude
@Schema(
    examples =
        """
        {"address": "olena@example.test", "reason": "hard-bounce", "status_code": "5.1.1",
         "notification_id": "0190a000-0000-7000-8000-0000000000f1",
         "since": "2026-11-20T12:00:01Z"}
        """)
public record SuppressionResponse(
    @Schema(
            nullable = true,
            description = "Null when the mail that it comes from is deleted or its customer erased")
        @Nullable String address,
    @Schema(description = "hard-bounce: there is no such mailbox; complaint: reported as spam")
        String reason,
    @Schema(nullable = true, description = "The mail server's enhanced status code (RFC 3463)")
        @Nullable String statusCode,
    @Schema(description = "The mail that it comes from") UUID notificationId,
    Instant since) {

  static SuppressionResponse of(Suppression suppression) {
    return new SuppressionResponse(
        suppression.address(),
        suppression.reason().wireName(),
        suppression.status(),
        suppression.deliveryId(),
        suppression.since());
  }
}
