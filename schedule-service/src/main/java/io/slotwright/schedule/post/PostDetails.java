package io.slotwright.schedule.post;

import io.slotwright.common.decision.Refusal;
import io.slotwright.common.time.Buffers;

/// The details of a post that an operator sets; made by [PostProposal#check].
///
/// @param number by which people refer to it, unique within its service point
/// @param slotMinutes how long each of its slots lasts
/// @param buffers how long it is kept free around every appointment
/// @param active whether it offers slots at all
public record PostDetails(
    int number, String name, int slotMinutes, Buffers buffers, boolean active) {

  public PostDetails withActive(boolean changed) {
    return new PostDetails(number, name, slotMinutes, buffers, changed);
  }

  /// Whether changing these to `other` moves, adds or removes slots.
  public boolean makesOtherSlotsThan(PostDetails other) {
    return slotMinutes != other.slotMinutes || active != other.active;
  }

  /// The refusal for a number that another post of the service point has.
  public Refusal numberTaken() {
    return Refusal.conflict(
        "post-number-taken",
        "Post number taken",
        "Another post of this service point has number " + number + ".");
  }
}
