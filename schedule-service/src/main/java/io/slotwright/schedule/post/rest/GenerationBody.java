package io.slotwright.schedule.post.rest;

import io.slotwright.schedule.slot.Generated;

/// The result of a generation in JSON.
record GenerationBody(int posts, long days, long slots, long daysChanged) {

  static GenerationBody of(Generated generated) {
    return new GenerationBody(
        generated.posts(), generated.days(), generated.slots(), generated.daysChanged());
  }
}
