package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.availability.Refusal;
import io.slotwright.booking.limit.LimitReached;
import java.time.ZoneId;
import java.util.List;

/// The result of a claim on a post's time.
public sealed interface Claimed<E> {

  /// It was granted.
  ///
  /// @param event the state that was recorded, now or when the same request came first
  record Granted<E>(E event) implements Claimed<E> {}

  /// A rule was in the way.
  ///
  /// @param zone of the point, in which times are shown
  /// @param refusals at least one
  record Refused<E>(ZoneId zone, List<Refusal> refusals) implements Claimed<E> {}

  /// A limit of guests is reached.
  record OverLimit<E>(LimitReached reached) implements Claimed<E> {}

  /// The post is unknown.
  record NoSuchPost<E>() implements Claimed<E> {}

  /// Whether the services do not matter to the result, so that looking them up again is pointless.
  default boolean isOver() {
    return this instanceof Granted || this instanceof OverLimit;
  }

  /// The services are those of another point.
  record ServicesOfAnotherPoint<E>() implements Claimed<E> {}
}
