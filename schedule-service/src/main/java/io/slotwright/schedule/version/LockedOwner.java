package io.slotwright.schedule.version;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// An owner of hours, with all posts whose slots depend on them.
///
/// @param zone of its dates
public record LockedOwner(HoursOwner owner, ZoneId zone, List<UUID> postIds) {

  public LockedOwner {
    postIds = List.copyOf(postIds);
  }
}
