package io.slotwright.schedule.legacyimport.rest;

import io.slotwright.schedule.decision.Refusal.ImportInUse.PointInUse;
import io.slotwright.schedule.legacyimport.ImportUsage;
import java.util.List;
import java.util.UUID;

/// What came of undoing an import.
///
/// @param removed how many points went now
/// @param keptCount how many are left
/// @param kept the first of these
record UndoneBody(UUID importId, String status, int removed, int keptCount, List<PointInUse> kept) {

  static UndoneBody of(UUID importId, ImportUsage usage) {
    return new UndoneBody(importId, "undone", usage.removed(), usage.inUse(), usage.some());
  }
}
