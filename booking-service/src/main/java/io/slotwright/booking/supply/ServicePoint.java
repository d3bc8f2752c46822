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
/// @param early how long before its time an appointment may be started
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
    Duration early,
    GuestRules guests) {

  /// How long a customer can think better of it, however soon the appointment is.
  private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(5);

  /// Until when a customer may cancel or move what starts at `start`: some minutes from `bookedAt`
  /// on at least, even beyond its start. Null for until it starts.
  public @Nullable Instant cancellableUntil(Instant start, Instant bookedAt) {
    Instant deadline = cancellationDeadline == null ? start : start.minus(cancellationDeadline);
    Instant atLeast = bookedAt.plus(SECOND_THOUGHTS);
    if (atLeast.isAfter(deadline)) {
      return atLeast;
    }
    return cancellationDeadline == null ? null : deadline;
  }
}
