package io.slotwright.schedule.hours.rest;

import io.slotwright.schedule.hours.Revised;
import io.slotwright.schedule.hours.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The changes to the hours of a post, in JSON.
///
/// @param version the availability version that is in force now
/// @param weeklySlotsReplaced whether the weekly template has changed
/// @param overridesSet ascending, as are the other dates
@Schema(
    examples =
        """
        {"post_id": "0190a000-0000-7000-8000-0000000000a1", "version": 14,
         "weekly_slots_replaced": false, "overrides_set": [], "overrides_removed": ["2026-11-25"],
         "blocks_added": [],
         "blocks_removed": [
           {"id": "0190a000-0000-7000-8000-000000000092",
            "starts_at": "2026-11-25T10:00:00Z", "ends_at": "2026-11-25T11:00:00Z"}]}
        """)
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
