package io.slotwright.schedule.draft.rest;

import io.slotwright.schedule.draft.Patch;
import java.time.Instant;

/// A patch as clients see it.
record PatchBody(Instant startsAt, Instant endsAt, String status) {

  static PatchBody of(Patch patch) {
    return new PatchBody(patch.range().start(), patch.range().end(), patch.status().word());
  }
}
