package io.slotwright.schedule.draft.rest;

import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.draft.Publication;
import io.slotwright.schedule.hours.Revision;
import io.slotwright.schedule.hours.rest.BlockBody;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A published draft as clients see it: what its patches have become.
///
/// @param baseVersion the availability version to roll back to, to undo it
/// @param version the availability version that is in force now; `baseVersion` when the draft
///     changed nothing
/// @param overridesSet dates that have hours of their own now, ascending
/// @param blocksRemoved blocks that are gone, or shorter and among `blocksAdded`
record PublicationBody(
    UUID draftId,
    UUID postId,
    long baseVersion,
    long version,
    List<LocalDate> overridesSet,
    List<BlockBody> blocksAdded,
    List<BlockBody> blocksRemoved) {

  static PublicationBody of(Publication publication) {
    Draft.Content draft = publication.draft().content();
    Revision revision = publication.revised().revision();
    return new PublicationBody(
        draft.id(),
        draft.postId(),
        draft.baseVersion(),
        publication.revised().version(),
        revision.overridesSet().keySet().stream().sorted().toList(),
        revision.blocksAdded().stream().map(BlockBody::of).toList(),
        revision.blocksRemoved().stream().map(BlockBody::of).toList());
  }
}
