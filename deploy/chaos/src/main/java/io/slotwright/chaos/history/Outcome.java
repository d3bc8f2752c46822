package io.slotwright.chaos.history;

import java.time.Instant;
import java.util.UUID;

/// What a client finally knows about its request.
public sealed interface Outcome {

  /// The acknowledged hold.
  ///
  /// @param until when it expires
  record Held(UUID hold, SlotSpan span, Instant until) implements Outcome {}

  /// The acknowledged booking.
  ///
  /// @param live whether it occupies `span`: it is not cancelled
  record KnownBooking(UUID booking, long version, boolean live, SlotSpan span) implements Outcome {}

  record Released() implements Outcome {}

  /// The request had no effect, and never will.
  ///
  /// @param code of the problem
  record Refused(int status, String code) implements Outcome {}

  /// An attempt got no answer: it may have been carried out, or may still be.
  record Unknown(String why) implements Outcome {}
}
