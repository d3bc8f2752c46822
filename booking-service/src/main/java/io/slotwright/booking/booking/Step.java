package io.slotwright.booking.booking;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One step in the life of a booking: it is published and kept in the history.
///
/// @param before null when the booking is made
public record Step(
    @Nullable Booking before,
    Booking after,
    What what,
    Actor actor,
    Instant occurredAt,
    Grounds grounds) {

  /// A step that needs no grounds.
  public Step(@Nullable Booking before, Booking after, What what, Actor actor, Instant occurredAt) {
    this(before, after, what, actor, occurredAt, Grounds.NONE);
  }

  /// @param grounds count for an operator
  public static Step made(Booking booking, Actor actor, Grounds grounds, Instant now) {
    return new Step(
        null,
        booking,
        What.CREATED,
        actor,
        now,
        actor instanceof Actor.Operator ? grounds : Grounds.NONE);
  }

  /// The event to publish.
  public BookingChanged event() {
    return after.changed(what, actor, occurredAt);
  }

  /// The entry for the history.
  public HistoryEntry entry() {
    return HistoryEntry.of(before, after, nameOf(what), actor, occurredAt, grounds);
  }

  /// The name of `what` in the history.
  public static String nameOf(What what) {
    return what.name().toLowerCase(Locale.ROOT);
  }
}
