package io.slotwright.schedule.legacyimport;

import java.util.List;
import java.util.UUID;

/// The current state of a service point that an import created.
///
/// @param changed whether the point, its posts or their templates have changed since the import
public record ImportedPoint(
    UUID servicePointId, String externalId, List<UUID> postIds, boolean changed) {

  public ImportedPoint {
    postIds = List.copyOf(postIds);
  }
}
