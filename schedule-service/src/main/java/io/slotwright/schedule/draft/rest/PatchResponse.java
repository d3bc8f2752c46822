package io.slotwright.schedule.draft.rest;

import io.slotwright.schedule.draft.Patch;
import java.time.Instant;

/// A patch as clients see it.
record PatchResponse(Instant startsAt, Instant endsAt, String status) {

  static PatchResponse of(Patch patch) {
    return new PatchResponse(patch.range().start(), patch.range().end(), patch.status().word());
  }
}
