package io.slotwright.schedule.post.rest;

import io.slotwright.schedule.slot.Generated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The result of a generation in JSON.
@Schema(
    examples =
        """
        {"posts": 3, "days": 186, "slots": 2646, "days_changed": 3}
        """)
record GenerationResponse(int posts, long days, long slots, long daysChanged) {

  static GenerationResponse of(Generated generated) {
    return new GenerationResponse(
        generated.posts(), generated.days(), generated.slots(), generated.daysChanged());
  }
}
