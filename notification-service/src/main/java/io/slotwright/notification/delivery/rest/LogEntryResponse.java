package io.slotwright.notification.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.notification.delivery.DeliveryLogEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What happened to a delivery, in JSON; its fields are those of [DeliveryLogEntry].
@JsonInclude
@Schema(
    examples =
        """
        {"at": "2026-11-20T12:00:01Z", "attempt": 1, "outcome": "failed",
         "reason": "smtp-unreachable"}
        """)
public record LogEntryResponse(
    Instant at,
    int attempt,
    @Schema(
            description =
                "sent, failed, dead or skipped; delayed or complained when a report has come about"
                    + " the mail")
        String outcome,
    @Schema(nullable = true, description = "Null when the mail was sent") @Nullable String reason) {

  static LogEntryResponse of(DeliveryLogEntry entry) {
    return new LogEntryResponse(entry.at(), entry.attempt(), entry.outcome(), entry.reason());
  }
}
