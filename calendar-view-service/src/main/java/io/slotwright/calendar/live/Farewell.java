package io.slotwright.calendar.live;

/// Why the service ends a viewer's connection.
public enum Farewell {
  /// A post that it watches does not exist any more.
  GONE,
  /// It has taken nothing for too long.
  TOO_SLOW,
  /// The replica, or the viewer's address, watches as many weeks as it may.
  FULL,
  /// The replica stops.
  STOPPING
}
