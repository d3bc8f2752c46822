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

/// The effect of a draft, in JSON.
///
/// @param baseVersion the availability version that the draft is based on
/// @param currentVersion the post's current one, for which all of this is computed
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
