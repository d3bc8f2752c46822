package io.slotwright.booking.booking;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A booking that may not have moved with the clocks of its place.
///
/// @param behind by how much its hour is later than it is by now, negative for earlier; zero for a
/// booking at its hour
/// @param date the local date of its hour; null as long as no release has moved that
public record Lagging(Booking booking, Duration behind, @Nullable LocalDate date) {

  /// By how much a booking is behind its clocks.
  ///
  /// @param by zero for not at all
  /// @param date the local date of its hour
  public record Behind(Duration by, LocalDate date) {}

  public boolean isBehind() {
    return !behind.isZero();
  }
}
