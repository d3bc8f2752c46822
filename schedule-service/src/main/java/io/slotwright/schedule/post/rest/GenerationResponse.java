package io.slotwright.schedule.post.rest;

import io.slotwright.schedule.slot.Generated;

/// The result of a generation in JSON.
record GenerationResponse(int posts, long days, long slots, long daysChanged) {

  static GenerationResponse of(Generated generated) {
    return new GenerationResponse(
        generated.posts(), generated.days(), generated.slots(), generated.daysChanged());
  }
}
