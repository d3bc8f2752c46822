package io.slotwright.schedule.draft.rest;

import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.draft.Publication;
import io.slotwright.schedule.hours.Revision;
import io.slotwright.schedule.hours.rest.BlockResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A published draft as clients see it: what its patches have become.
///
/// @param baseVersion the availability version to roll back to, to undo it
/// @param version the availability version that is in force now; `baseVersion` when the draft
///     changed nothing
/// @param overridesSet dates that have hours of their own now, ascending
/// @param blocksRemoved blocks that are gone, or shorter and among `blocksAdded`
@Schema(
    examples =
        """
        {"draft_id": "0190a000-0000-7000-8000-000000000081",
         "post_id": "0190a000-0000-7000-8000-0000000000a1", "base_version": 12, "version": 13,
         "overrides_set": ["2026-11-25"],
         "blocks_added": [
           {"id": "0190a000-0000-7000-8000-000000000092",
            "starts_at": "2026-11-25T10:00:00Z", "ends_at": "2026-11-25T11:00:00Z"}],
         "blocks_removed": []}
        """)
record PublicationResponse(
    UUID draftId,
    UUID postId,
    long baseVersion,
    long version,
    List<LocalDate> overridesSet,
    List<BlockResponse> blocksAdded,
    List<BlockResponse> blocksRemoved) {

  static PublicationResponse of(Publication publication) {
    Draft.Content draft = publication.draft().content();
    Revision revision = publication.revised().revision();
    return new PublicationResponse(
        draft.id(),
        draft.postId(),
        draft.baseVersion(),
        publication.revised().version(),
        revision.overridesSet().keySet().stream().sorted().toList(),
        revision.blocksAdded().stream().map(BlockResponse::of).toList(),
        revision.blocksRemoved().stream().map(BlockResponse::of).toList());
  }
}
