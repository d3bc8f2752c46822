package io.slotwright.schedule.post;

import io.slotwright.common.time.Buffers;

/// What an operator says about a post; made by [PostProposal#check].
///
/// @param number what people call it by, unique within its service point
/// @param slotMinutes how long each of its slots lasts
/// @param buffers how long it is kept free around every appointment
/// @param active whether it offers slots at all
public record PostDetails(
    int number, String name, int slotMinutes, Buffers buffers, boolean active) {

  public PostDetails withActive(boolean changed) {
    return new PostDetails(number, name, slotMinutes, buffers, changed);
  }

  /// Whether going from these to `other` moves, adds or removes slots.
  public boolean makesOtherSlotsThan(PostDetails other) {
    return slotMinutes != other.slotMinutes || active != other.active;
  }
}
