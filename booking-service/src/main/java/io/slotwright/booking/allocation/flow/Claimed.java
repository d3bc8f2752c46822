package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.availability.Refusal;
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

  /// The post is unknown.
  record NoSuchPost<E>() implements Claimed<E> {}

  /// The services are those of another point.
  record ServicesOfAnotherPoint<E>() implements Claimed<E> {}
}
