package io.slotwright.schedule.draft.rest;

import io.slotwright.schedule.decision.rest.Creations.Created;
import io.slotwright.schedule.draft.Draft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A draft in JSON.
///
/// @param status `open` or `published`
/// @param publishedVersion the availability version that it became; null as long as it is open
/// @param version of the draft itself
@Schema(
    examples =
        """
        {"id": "0190a000-0000-7000-8000-000000000081",
         "post_id": "0190a000-0000-7000-8000-0000000000a1", "status": "open",
         "base_version": 12, "published_version": null, "version": 1,
         "patches": [
           {"starts_at": "2026-11-25T16:00:00Z", "ends_at": "2026-11-25T17:00:00Z",
            "status": "available"},
           {"starts_at": "2026-11-25T10:00:00Z", "ends_at": "2026-11-25T11:00:00Z",
            "status": "blocked"}],
         "created_at": "2026-11-20T12:00:00Z"}
        """)
record DraftResponse(
    UUID id,
    UUID postId,
    String status,
    long baseVersion,
    @Schema(nullable = true) @Nullable Long publishedVersion,
    long version,
    List<PatchResponse> patches,
    Instant createdAt)
    implements Created {

  static DraftResponse of(Draft draft) {
    return switch (draft) {
      case Draft.Open open -> of(open.content(), "open", null);
      case Draft.Published published ->
          of(published.content(), "published", published.publishedVersion());
    };
  }

  private static DraftResponse of(
      Draft.Content draft, String status, @Nullable Long publishedVersion) {
    return new DraftResponse(
        draft.id(),
        draft.postId(),
        status,
        draft.baseVersion(),
        publishedVersion,
        draft.version(),
        draft.patches().stream().map(PatchResponse::of).toList(),
        draft.createdAt());
  }
}
