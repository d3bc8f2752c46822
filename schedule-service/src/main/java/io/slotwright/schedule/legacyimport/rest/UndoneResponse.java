package io.slotwright.schedule.legacyimport.rest;

import io.slotwright.schedule.legacyimport.ImportUsage;
import io.slotwright.schedule.legacyimport.PointInUse;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The result of undoing an import.
///
/// @param removed how many points were removed by this request
/// @param keptCount how many are left
/// @param kept the first of the points that are left
@Schema(
    examples =
        """
        {"import_id": "0190a000-0000-7000-8000-000000000071", "status": "undone",
         "removed": 1, "kept_count": 1,
         "kept": [
           {"service_point_id": "0190a000-0000-7000-8000-0000000000b2", "external_id": "sp-18",
            "booking_ids": ["0190a000-0000-7000-8000-0000000000d3"], "changed": false}]}
        """)
record UndoneResponse(
    UUID importId, String status, int removed, int keptCount, List<PointInUse> kept) {

  static UndoneResponse of(UUID importId, ImportUsage usage) {
    return new UndoneResponse(importId, "undone", usage.removed(), usage.inUse(), usage.some());
  }
}
