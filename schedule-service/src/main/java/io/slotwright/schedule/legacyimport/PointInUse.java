package io.slotwright.schedule.legacyimport;

import java.util.List;
import java.util.UUID;

/// An imported point that is in use: undoing its import would displace bookings or lose changes.
///
/// @param bookingIds of the bookings to come
/// @param changed whether it has changed since it was imported
public record PointInUse(
    UUID servicePointId, String externalId, List<UUID> bookingIds, boolean changed) {

  public PointInUse {
    bookingIds = List.copyOf(bookingIds);
  }
}
