package io.slotwright.notification.branding.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.BrandingVersion;
import io.slotwright.notification.branding.json.BrandingDocument;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A branding as it was saved.
///
/// @param version 0 when nothing was saved yet
/// @param restored the earlier version that this one repeats
@Schema(
    examples =
        """
        {"version": 2, "created_at": "2026-11-20T12:00:00Z",
         "created_by": "0190a000-0000-7000-8000-0000000000e1", "restored": null,
         "branding": {"sender_name": "Шиномонтаж, Поділ", "reply_to": "desk@podil.example",
                      "accent": "#1d4ed8", "logo": null, "invitation": "file",
                      "signatures": {"uk": "Ваша команда на Подолі"}, "additions": {}}}
        """)
@JsonInclude
record BrandingResponse(
    long version,
    @Schema(nullable = true) @Nullable Instant createdAt,
    @Schema(nullable = true) @Nullable String createdBy,
    @Schema(nullable = true) @Nullable Long restored,
    BrandingDocument branding) {

  static final BrandingResponse NONE =
      new BrandingResponse(0, null, null, null, BrandingDocument.of(Branding.DEFAULT));

  static BrandingResponse of(BrandingVersion version) {
    return new BrandingResponse(
        version.version(),
        version.createdAt(),
        version.createdBy(),
        version.restored().orElse(null),
        BrandingDocument.of(version.branding()));
  }
}
