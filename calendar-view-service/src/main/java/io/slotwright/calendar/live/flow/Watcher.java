package io.slotwright.calendar.live.flow;

import io.slotwright.calendar.live.CalendarChange;

/// Somebody who looks at a calendar.
@FunctionalInterface
public interface Watcher {

  /// Never waits for them.
  void tell(CalendarChange change);
}
