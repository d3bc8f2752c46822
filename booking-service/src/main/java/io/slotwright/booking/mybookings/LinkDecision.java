package io.slotwright.booking.mybookings;

import java.time.Instant;

/// The decision about a request for a link.
public sealed interface LinkDecision {

  /// A link is due, if there is anything to see.
  record Send() implements LinkDecision {}

  /// The mail address has received enough links. The response does not reveal it: the address need
  /// not be the client's own.
  record KeepSilent() implements LinkDecision {}

  /// The client sends too many requests.
  ///
  /// @param until when its next request is allowed
  record Refuse(Instant until) implements LinkDecision {}
}
