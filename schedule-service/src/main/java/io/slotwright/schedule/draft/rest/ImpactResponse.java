package io.slotwright.schedule.draft.rest;

import io.slotwright.schedule.booked.UpcomingTimes;
import io.slotwright.schedule.booked.rest.DisplacedBookingResponse;
import io.slotwright.schedule.draft.Assessment;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.slot.Slot;
import io.slotwright.schedule.slot.rest.SlotResponse;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The effect of a draft, in JSON.
///
/// @param draftVersion the version of the draft itself
/// @param baseVersion the availability version that the draft is based on
/// @param bookingsDisplaced the first hundred, by start
/// @param bookingsDisplacedCount how many there are
/// @param currentVersion the post's current one, for which all of this is computed
@Schema(
    examples =
        """
        {"draft_id": "0190a000-0000-7000-8000-000000000081",
         "post_id": "0190a000-0000-7000-8000-0000000000a1", "draft_version": 3,
         "base_version": 12, "current_version": 12,
         "slots_added": [
           {"id": "0190a000-0000-7000-8000-0000000000a1~2026-11-25T16:00:00Z",
            "starts_at": "2026-11-25T16:00:00Z", "ends_at": "2026-11-25T16:30:00Z",
            "blocked": false},
           {"id": "0190a000-0000-7000-8000-0000000000a1~2026-11-25T16:30:00Z",
            "starts_at": "2026-11-25T16:30:00Z", "ends_at": "2026-11-25T17:00:00Z",
            "blocked": false}],
         "slots_removed": [
           {"id": "0190a000-0000-7000-8000-0000000000a1~2026-11-25T10:00:00Z",
            "starts_at": "2026-11-25T10:00:00Z", "ends_at": "2026-11-25T10:30:00Z",
            "blocked": false},
           {"id": "0190a000-0000-7000-8000-0000000000a1~2026-11-25T10:30:00Z",
            "starts_at": "2026-11-25T10:30:00Z", "ends_at": "2026-11-25T11:00:00Z",
            "blocked": false}],
         "bookings_displaced": [
           {"booking_id": "0190a000-0000-7000-8000-0000000000d2",
            "post_id": "0190a000-0000-7000-8000-0000000000a1",
            "starts_at": "2026-11-25T10:00:00Z", "ends_at": "2026-11-25T11:00:00Z"}],
         "bookings_displaced_count": 1}
        """)
record ImpactResponse(
    UUID draftId,
    UUID postId,
    long draftVersion,
    long baseVersion,
    long currentVersion,
    List<SlotResponse> slotsAdded,
    List<SlotResponse> slotsRemoved,
    List<DisplacedBookingResponse> bookingsDisplaced,
    long bookingsDisplacedCount) {

  static ImpactResponse of(Assessment assessment) {
    Draft.Content draft = assessment.draft().content();
    UpcomingTimes displaced = UpcomingTimes.of(assessment.impact().displaced());
    return new ImpactResponse(
        draft.id(),
        draft.postId(),
        draft.version(),
        draft.baseVersion(),
        assessment.currentVersion(),
        slots(draft.postId(), assessment.impact().added()),
        slots(draft.postId(), assessment.impact().removed()),
        DisplacedBookingResponse.all(displaced.first()),
        displaced.count());
  }

  private static List<SlotResponse> slots(UUID postId, List<Slot> slots) {
    return slots.stream().map(slot -> SlotResponse.of(postId, slot)).toList();
  }
}
