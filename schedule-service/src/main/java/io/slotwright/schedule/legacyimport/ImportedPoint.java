package io.slotwright.schedule.legacyimport;

import java.util.List;
import java.util.UUID;

/// A service point that an import created, as it is now.
///
/// @param changed whether somebody has changed what was imported since: the point, its posts or
///     their templates
public record ImportedPoint(
    UUID servicePointId, String externalId, List<UUID> postIds, boolean changed) {

  public ImportedPoint {
    postIds = List.copyOf(postIds);
  }
}
