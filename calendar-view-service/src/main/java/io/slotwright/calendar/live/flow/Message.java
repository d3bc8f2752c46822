package io.slotwright.calendar.live.flow;

import io.slotwright.calendar.live.Frame;
import io.slotwright.calendar.live.Resync;
import java.util.Optional;

/// A frame, encoded: one object for all viewers that receive the same.
///
/// @param kind empty for a sign of life, which has no text
/// @param id names epoch and version, so that a client can return with it
public record Message(Optional<Frame.Kind> kind, Optional<Resync> resync, String id, String text) {

  static final Message SIGN_OF_LIFE = new Message(Optional.empty(), Optional.empty(), "", "");

  private static final char DOT = '.';

  static Message of(Frame frame, FrameEncoder encoder) {
    return new Message(
        Optional.of(frame.kind()),
        frame.resync(),
        frame.drawn().revision().epoch() + DOT + frame.drawn().revision().version(),
        encoder.encode(frame));
  }
}
