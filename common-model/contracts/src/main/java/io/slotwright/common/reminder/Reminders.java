package io.slotwright.common.reminder;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the customers of a service point are reminded of their bookings.
///
/// @param dayBeforeAt when the mail about the bookings of the next day is sent, by the clock of the
/// point, to the minute; null for no such mail
/// @param minutesBefore how long before a booking's start each further mail is sent, from [#LEAST]
/// to [#MOST], at most [#MOST_OF_THEM], distinct; empty for none
public record Reminders(
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime dayBeforeAt, List<Integer> minutesBefore) {

  /// A quarter of an hour.
  public static final int LEAST = 15;

  /// Seven days.
  public static final int MOST = 10_080;

  public static final int MOST_OF_THEM = 5;

  /// Those of a point that sets none: the evening before, and two hours before.
  public static final Reminders DEFAULTS = new Reminders(LocalTime.of(18, 0), List.of(120));

  public Reminders {
    minutesBefore = List.copyOf(minutesBefore);
  }
}
