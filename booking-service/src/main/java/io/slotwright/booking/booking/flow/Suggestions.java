package io.slotwright.booking.booking.flow;

import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.booking.Transition;
import java.util.List;

/// Other times for a booking, or why it cannot have any.
public sealed interface Suggestions {

  /// @param openings perhaps none
  record Suggested(List<Opening> openings) implements Suggestions {}

  record Illegal(Transition.Illegal illegal) implements Suggestions {}

  record TooLate(Transition.TooLate late) implements Suggestions {}

  /// The token is the booking's own, and its time is up.
  record LinkExpired() implements Suggestions {}

  /// The booking does not exist, or this caller may not see it.
  record NoSuchBooking() implements Suggestions {}
}
