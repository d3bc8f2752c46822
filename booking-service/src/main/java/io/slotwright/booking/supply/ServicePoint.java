package io.slotwright.booking.supply;

import io.slotwright.common.guest.GuestRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service point as booking needs it.
///
/// @param version of the schedule-service's state that this is a copy of
/// @param autoConfirm whether a new booking is confirmed at once, or waits for an operator
/// @param minNotice how long before its start a booking must be made
/// @param horizon how far ahead a booking may start
/// @param hold how long a reservation holds, though never longer than until its start
/// @param cancellationDeadline how long before its start a customer may cancel or move a booking at
/// the latest; null for no such limit
/// @param guests the rules for people who book for themselves
public record ServicePoint(
    UUID id,
    long version,
    UUID organisationId,
    String name,
    ZoneId timezone,
    boolean autoConfirm,
    Duration minNotice,
    Duration horizon,
    Duration hold,
    @Nullable Duration cancellationDeadline,
    GuestRules guests) {

  /// Until when a customer may cancel or move what starts at `start`; null for no such limit.
  public @Nullable Instant cancellableUntil(Instant start) {
    return cancellationDeadline == null ? null : start.minus(cancellationDeadline);
  }
}
