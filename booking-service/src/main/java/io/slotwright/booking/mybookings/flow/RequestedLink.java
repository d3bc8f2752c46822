package io.slotwright.booking.mybookings.flow;

import java.time.Duration;

/// What became of the wish for a link.
public sealed interface RequestedLink {

  /// A mail comes if there is anything to see, and not too many have come of late.
  ///
  /// @param lifetime how long the link works
  record Accepted(Duration lifetime) implements RequestedLink {}

  /// The client asks too much.
  record TooMany(Duration pause) implements RequestedLink {}
}
