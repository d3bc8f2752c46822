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
    @Nullable Booking before, Booking after, What what, Actor actor, Instant occurredAt) {

  public static Step made(Booking booking, Actor actor, Instant now) {
    return new Step(null, booking, What.CREATED, actor, now);
  }

  /// The event to publish.
  public BookingChanged event() {
    return after.changed(what, actor, occurredAt);
  }

  /// The entry for the history.
  public HistoryEntry entry() {
    return HistoryEntry.of(before, after, what.name().toLowerCase(Locale.ROOT), actor, occurredAt);
  }
}
