package io.slotwright.booking.mybookings.flow;

import java.time.Duration;

/// The result of requesting a link.
public sealed interface RequestedLink {

  /// A mail is sent if there are bookings, and not too many mails were sent recently.
  ///
  /// @param lifetime how long the link works
  record Accepted(Duration lifetime) implements RequestedLink {}

  /// The client sends too many requests.
  record TooMany(Duration pause) implements RequestedLink {}
}
