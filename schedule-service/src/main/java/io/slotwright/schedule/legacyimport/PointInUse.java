package io.slotwright.schedule.legacyimport;

import java.util.List;
import java.util.UUID;

/// A point of an import that cannot be undone without taking away what is in use.
///
/// @param bookingIds of the bookings to come
/// @param changed whether it has changed since it was imported
public record PointInUse(
    UUID servicePointId, String externalId, List<UUID> bookingIds, boolean changed) {

  public PointInUse {
    bookingIds = List.copyOf(bookingIds);
  }
}
