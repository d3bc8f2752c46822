package io.slotwright.schedule.draft.rest;

import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.booked.BookedTime;
import io.slotwright.schedule.draft.Assessment;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.slot.Slot;
import io.slotwright.schedule.slot.rest.SlotResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The effect of a draft, in JSON.
///
/// @param baseVersion the availability version that the draft is based on
/// @param currentVersion the post's current one, for which all of this is computed
@Schema(
    examples =
        """
        {"draft_id": "0190a000-0000-7000-8000-000000000081",
         "post_id": "0190a000-0000-7000-8000-0000000000a1",
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
            "starts_at": "2026-11-25T10:00:00Z", "ends_at": "2026-11-25T11:00:00Z"}]}
        """)
record ImpactResponse(
    UUID draftId,
    UUID postId,
    long baseVersion,
    long currentVersion,
    List<SlotResponse> slotsAdded,
    List<SlotResponse> slotsRemoved,
    List<BookingResponse> bookingsDisplaced) {

  /// @param endsAt when the last slot that the booking occupies ends
  record BookingResponse(UUID bookingId, Instant startsAt, Instant endsAt) {

    static BookingResponse of(BookedTime time) {
      TimeRange occupied = time.occupied();
      return new BookingResponse(time.bookingId(), occupied.start(), occupied.end());
    }
  }

  static ImpactResponse of(Assessment assessment) {
    Draft.Content draft = assessment.draft().content();
    return new ImpactResponse(
        draft.id(),
        draft.postId(),
        draft.baseVersion(),
        assessment.currentVersion(),
        slots(draft.postId(), assessment.impact().added()),
        slots(draft.postId(), assessment.impact().removed()),
        assessment.impact().displaced().stream().map(BookingResponse::of).toList());
  }

  private static List<SlotResponse> slots(UUID postId, List<Slot> slots) {
    return slots.stream().map(slot -> SlotResponse.of(postId, slot)).toList();
  }
}
