package io.slotwright.schedule.hours.rest;

import io.slotwright.schedule.hours.Revised;
import io.slotwright.schedule.hours.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The changes to the hours of a post, in JSON.
///
/// @param version the availability version that is in force now
/// @param weeklySlotsReplaced whether the weekly template has changed
/// @param overridesSet ascending, as are the other dates
record RevisionResponse(
    UUID postId,
    long version,
    boolean weeklySlotsReplaced,
    List<LocalDate> overridesSet,
    List<LocalDate> overridesRemoved,
    List<BlockResponse> blocksAdded,
    List<BlockResponse> blocksRemoved) {

  static RevisionResponse of(Revised revised) {
    Revision revision = revised.revision();
    return new RevisionResponse(
        revised.postId(),
        revised.version(),
        revision.weekly().isPresent(),
        revision.overridesSet().keySet().stream().sorted().toList(),
        revision.overridesRemoved().stream().sorted().toList(),
        revision.blocksAdded().stream().map(BlockResponse::of).toList(),
        revision.blocksRemoved().stream().map(BlockResponse::of).toList());
  }
}
