package io.slotwright.chaos.history;

import java.time.Instant;
import java.util.UUID;

/// What a client knows of its request in the end.
public sealed interface Outcome {

  /// The hold as it was told.
  ///
  /// @param until when it lapses
  record Held(UUID hold, Place place, Instant until) implements Outcome {}

  /// The booking as it was told.
  ///
  /// @param live whether it occupies `place`: it is not cancelled
  record Told(UUID booking, long version, boolean live, Place place) implements Outcome {}

  record Released() implements Outcome {}

  /// Nothing came of it, and nothing ever will.
  ///
  /// @param code of the problem
  record Refused(int status, String code) implements Outcome {}

  /// There was an attempt without an answer: it may have been carried out, or be carried out yet.
  record Unknown(String why) implements Outcome {}
}
