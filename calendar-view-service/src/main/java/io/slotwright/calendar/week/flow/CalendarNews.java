package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.Post;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The new state of a row that replicas keep in memory.
public sealed interface CalendarNews {

  /// The epoch of all versions.
  record EpochIs(String epoch) implements CalendarNews {}

  record PointPut(UUID servicePointId, ZoneId timezone) implements CalendarNews {}

  record PointGone(UUID servicePointId) implements CalendarNews {}

  /// @param post null while it is unknown, and when it has been deleted
  /// @param lapses when its holds expire, ascending
  record CalendarPut(UUID postId, @Nullable Post post, long version, List<Instant> lapses)
      implements CalendarNews {

    public CalendarPut {
      lapses = List.copyOf(lapses);
    }
  }
}
