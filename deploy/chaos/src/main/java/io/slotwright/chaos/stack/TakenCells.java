package io.slotwright.chaos.stack;

import io.slotwright.chaos.stack.BookingDatabase.Occupied;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;

/// The expected cells of a bay's week.
///
/// @param occupied of the bay
/// @param now when the week is requested
record TakenCells(List<Occupied> occupied, Instant now) {

  /// A hold that expires about now may be shown or not.
  private static final Duration LAPSING = Duration.ofSeconds(5);

  /// Whether a cell from `start` to `end` may have this status.
  boolean allow(String status, Instant start, Instant end) {
    if (any(start, end, Occupied::isBooking)) {
      return status.equals("booked");
    }
    if (any(start, end, each -> isHeldFor(each, LAPSING))) {
      return status.equals("held");
    }
    // An expired hold occupies nothing, whether or not a job has deleted it.
    boolean mayBeHeld = any(start, end, each -> isHeldFor(each, LAPSING.negated()));
    return mayBeHeld || (!status.equals("booked") && !status.equals("held"));
  }

  private boolean isHeldFor(Occupied each, Duration longer) {
    OffsetDateTime until = each.until();
    return until != null && until.toInstant().isAfter(now.plus(longer));
  }

  private boolean any(Instant start, Instant end, Predicate<Occupied> which) {
    return occupied.stream()
        .filter(each -> each.span().start().isBefore(end) && each.span().end().isAfter(start))
        .anyMatch(which);
  }
}
