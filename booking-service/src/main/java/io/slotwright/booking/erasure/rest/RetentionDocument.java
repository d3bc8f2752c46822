package io.slotwright.booking.erasure.rest;

import io.slotwright.booking.erasure.Retention;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A retention in JSON; its fields are those of [Retention].
@Schema(
    examples =
        """
        {"customers_kept_days": 365}
        """)
record RetentionDocument(
    @Min(1)
        @Max(Retention.LONGEST)
        @Schema(
            nullable = true,
            description = "Full days after the end of their bookings; null for ever")
        @Nullable Integer customersKeptDays) {

  static RetentionDocument of(Retention retention) {
    return new RetentionDocument(retention.customersKeptDays());
  }

  Retention retention() {
    return new Retention(customersKeptDays);
  }
}
