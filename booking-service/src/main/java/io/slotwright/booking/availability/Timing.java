package io.slotwright.booking.availability;

import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;

/// The time of an appointment and the post's time that it takes up.
///
/// @param startsAt when the services start: at a slot's start
/// @param endsAt when the services end
/// @param slotsUntil when the last of the slots it covers ends, not before `endsAt`
/// @param buffers what is kept free around the services
public record Timing(Instant startsAt, Instant endsAt, Instant slotsUntil, Buffers buffers) {

  /// The time that no other appointment can have. No two appointments' times at a post overlap, so
  /// the buffers of both lie between the services of two neighbours.
  public TimeRange occupied() {
    return new TimeRange(occupiedFrom(), occupiedUntil());
  }

  /// The time that the post must offer for it. A buffer need not be offered: cleaning up after
  /// closing is possible.
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

  /// The same, earlier or later.
  public Timing movedBy(Duration by) {
    return new Timing(startsAt.plus(by), endsAt.plus(by), slotsUntil.plus(by), buffers);
  }

  /// How long the services last.
  public Duration length() {
    return Duration.between(startsAt, endsAt);
  }
}
