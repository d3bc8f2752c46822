package io.slotwright.schedule.legacyimport.rest;

import io.slotwright.schedule.legacyimport.ImportUsage;
import io.slotwright.schedule.legacyimport.PointInUse;
import java.util.List;
import java.util.UUID;

/// The result of undoing an import.
///
/// @param removed how many points were removed by this request
/// @param keptCount how many are left
/// @param kept the first of the points that are left
record UndoneResponse(
    UUID importId, String status, int removed, int keptCount, List<PointInUse> kept) {

  static UndoneResponse of(UUID importId, ImportUsage usage) {
    return new UndoneResponse(importId, "undone", usage.removed(), usage.inUse(), usage.some());
  }
}
