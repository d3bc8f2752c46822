package io.slotwright.schedule.slot;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/// A published day that a release of the time zone database has made another.
///
/// @param release with which it was generated again
/// @param shift by which its hours moved, positive for later; zero where no one number tells it
/// @param before the day as the clocks had it before: bookings in it move, or keep their instant
///     where the shift is zero
public record ClockChange(
    UUID postId, LocalDate date, String release, Duration shift, TimeRange before) {

  static ClockChange of(AnnouncedDay changed, String release, Duration shift) {
    TimeRange day = new WallClock(changed.day().zone()).day(changed.day().date());
    return new ClockChange(
        changed.postId(),
        changed.day().date(),
        release,
        shift,
        new TimeRange(day.start().minus(shift), day.end().minus(shift)));
  }
}
