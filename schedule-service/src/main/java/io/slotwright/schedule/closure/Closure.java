package io.slotwright.schedule.closure;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.slot.WallClock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A time at which an event of a calendar closes a service point.
public sealed interface Closure {

  Source source();

  /// The summary of the event.
  @Nullable String reason();

  /// The local dates in `zone` on which it changes something.
  DateSpan dates(ZoneId zone);

  /// The same from another source.
  Closure from(Source other);

  /// A date that is closed altogether.
  record ClosedDate(Source source, LocalDate date, @Nullable String reason) implements Closure {

    @Override
    public DateSpan dates(ZoneId zone) {
      return DateSpan.only(date);
    }

    @Override
    public ClosedDate from(Source other) {
      return new ClosedDate(other, date, reason);
    }
  }

  /// A stretch of time that is taken out.
  ///
  /// @param range never empty
  record ClosedTime(Source source, TimeRange range, @Nullable String reason) implements Closure {

    @Override
    public DateSpan dates(ZoneId zone) {
      return new WallClock(zone).dates(range);
    }

    @Override
    public ClosedTime from(Source other) {
      return new ClosedTime(other, range, reason);
    }
  }
}
