package io.slotwright.booking.supply;

import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// A local date of a post whose hours a release of the time zone database has moved.
///
/// @param date in the zone of the post
/// @param before the date as the clocks had it before
/// @param by how much they are later now, negative for earlier
public record MovedDay(UUID postId, LocalDate date, TimeRange before, Duration by) {

  public static MovedDay of(PostDayChanged day, Duration by) {
    return new MovedDay(
        day.postId(),
        day.date(),
        new TimeRange(
            start(day.date(), day.timezone()).minus(by),
            start(day.date().plusDays(1), day.timezone()).minus(by)),
        by);
  }

  private static Instant start(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant();
  }
}
