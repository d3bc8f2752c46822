package io.slotwright.common.reminder;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;

/// The hours in which a service point sends no mail that can wait, by the clock of the point.
///
/// @param from when they begin, to the minute
/// @param to when they end, not `from`; on the next day when it is earlier than `from`
public record QuietHours(
    @JsonFormat(pattern = "HH:mm") LocalTime from, @JsonFormat(pattern = "HH:mm") LocalTime to) {

  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours from " + from + " to " + to);
    }
  }

  /// Whether the clock shows a quiet time; `to` is none.
  public boolean contain(LocalTime shown) {
    boolean begun = !shown.isBefore(from);
    boolean goingOn = shown.isBefore(to);
    return from.isBefore(to) ? begun && goingOn : begun || goingOn;
  }
}
