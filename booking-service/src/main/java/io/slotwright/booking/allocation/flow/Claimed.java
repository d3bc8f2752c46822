package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.availability.Refusal;
import io.slotwright.booking.limit.LimitReached;
import java.time.ZoneId;
import java.util.List;

/// What became of a wish.
public sealed interface Claimed<E> {

  /// It was granted.
  ///
  /// @param event the state that was recorded, now or when the same request came first
  record Granted<E>(E event) implements Claimed<E> {}

  /// A rule was in the way.
  ///
  /// @param zone of the point, in which to tell times
  /// @param refusals at least one
  record Refused<E>(ZoneId zone, List<Refusal> refusals) implements Claimed<E> {}

  /// A limit of guests is reached.
  record OverLimit<E>(LimitReached reached) implements Claimed<E> {}

  /// The post is unknown.
  record NoSuchPost<E>() implements Claimed<E> {}

  /// Whether it went as it would with any services, so that to look them up again is in vain.
  default boolean isOver() {
    return this instanceof Granted || this instanceof OverLimit;
  }

  /// The services are those of another point.
  record ServicesOfAnotherPoint<E>() implements Claimed<E> {}
}
