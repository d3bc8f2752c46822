package io.slotwright.calendar.live.flow;

import io.slotwright.calendar.live.CalendarChange;

/// Receives the changes of a calendar.
@FunctionalInterface
public interface Watcher {

  /// Must not block.
  void tell(CalendarChange change);
}
