package io.slotwright.schedule.post.rest;

import io.slotwright.schedule.slot.Generated;

/// What came of a generation as clients see it.
record GenerationBody(int posts, long days, long slots, long daysChanged) {

  static GenerationBody of(Generated generated) {
    return new GenerationBody(
        generated.posts(), generated.days(), generated.slots(), generated.daysChanged());
  }
}
