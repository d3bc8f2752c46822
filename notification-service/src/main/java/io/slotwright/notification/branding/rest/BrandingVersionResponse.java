package io.slotwright.notification.branding.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.notification.branding.BrandingVersion.Summary;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A version in a list.
@Schema(
    examples =
        """
        {"version": 3, "created_at": "2026-11-20T12:00:00Z",
         "created_by": "0190a000-0000-7000-8000-0000000000e1", "restored": 1}
        """)
@JsonInclude
record BrandingVersionResponse(
    long version,
    Instant createdAt,
    String createdBy,
    @Schema(nullable = true) @Nullable Long restored) {

  static BrandingVersionResponse of(Summary summary) {
    return new BrandingVersionResponse(
        summary.version(),
        summary.createdAt(),
        summary.createdBy(),
        summary.restored().orElse(null));
  }
}
