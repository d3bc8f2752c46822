package io.slotwright.booking.mybookings;

import java.time.Instant;

/// What to do about somebody who asks for a link.
public sealed interface LinkDecision {

  /// A link is due, if there is anything to see.
  record Send() implements LinkDecision {}

  /// The mail address has got enough of them. Whoever asks is not told: it need not be theirs.
  record KeepSilent() implements LinkDecision {}

  /// The client asks too much.
  ///
  /// @param until when it may ask again
  record Refuse(Instant until) implements LinkDecision {}
}
