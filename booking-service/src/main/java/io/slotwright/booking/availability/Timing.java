package io.slotwright.booking.availability;

import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;

/// When an appointment is, and what of a post's time it takes with that.
///
/// @param startsAt when the services start: at a slot's start
/// @param endsAt when the services end
/// @param slotsUntil when the last of the slots it stands on ends, not before `endsAt`
/// @param buffers what is kept free around the services
public record Timing(Instant startsAt, Instant endsAt, Instant slotsUntil, Buffers buffers) {

  /// What nobody else can have. No two appointments' times at a post overlap, so between the
  /// services of two lie the buffers of both.
  public TimeRange occupied() {
    return new TimeRange(occupiedFrom(), occupiedUntil());
  }

  /// What has to be offered for it. A buffer need not be: one can clean up after closing.
  public TimeRange slots() {
    return new TimeRange(startsAt, slotsUntil);
  }

  public Instant occupiedFrom() {
    return startsAt.minus(buffers.before());
  }

  /// A buffer that fits into the unused rest of the last slot costs nothing.
  public Instant occupiedUntil() {
    Instant cleanedUp = endsAt.plus(buffers.after());
    return cleanedUp.isAfter(slotsUntil) ? cleanedUp : slotsUntil;
  }

  /// How long the services last.
  public Duration length() {
    return Duration.between(startsAt, endsAt);
  }
}
