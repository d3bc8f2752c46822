package io.slotwright.schedule.draft.rest;

import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.rest.Creations.Created;
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
