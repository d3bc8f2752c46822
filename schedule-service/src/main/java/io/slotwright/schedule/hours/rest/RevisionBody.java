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
record RevisionBody(
    UUID postId,
    long version,
    boolean weeklySlotsReplaced,
    List<LocalDate> overridesSet,
    List<LocalDate> overridesRemoved,
    List<BlockBody> blocksAdded,
    List<BlockBody> blocksRemoved) {

  static RevisionBody of(Revised revised) {
    Revision revision = revised.revision();
    return new RevisionBody(
        revised.postId(),
        revised.version(),
        revision.weekly().isPresent(),
        revision.overridesSet().keySet().stream().sorted().toList(),
        revision.overridesRemoved().stream().sorted().toList(),
        revision.blocksAdded().stream().map(BlockBody::of).toList(),
        revision.blocksRemoved().stream().map(BlockBody::of).toList());
  }
}
