package io.slotwright.schedule.slot;

import io.slotwright.common.time.DateSpan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/// A post with those of its days that were announced.
///
/// @param number what people call the post by
/// @param zone of the post's service point
/// @param through the last date that was generated; long ago for a new post
/// @param days by date; days without slots and blocks may be missing
public record AnnouncedPost(
    UUID postId, int number, ZoneId zone, LocalDate through, Map<LocalDate, PostDay> days) {

  public AnnouncedPost {
    days = Map.copyOf(days);
  }

  /// Whether all of `span` has been generated: a missing date in it then has no slots.
  ///
  /// @param today at the place; past dates do not count as generated
  public boolean knows(DateSpan span, LocalDate today) {
    return span.dates()
        .allMatch(
            date -> days.containsKey(date) || !(date.isBefore(today) || date.isAfter(through)));
  }
}
