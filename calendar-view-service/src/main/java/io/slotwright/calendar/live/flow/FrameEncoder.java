package io.slotwright.calendar.live.flow;

import io.slotwright.calendar.live.Frame;

/// Turns frames into the text that viewers receive.
@FunctionalInterface
public interface FrameEncoder {

  String encode(Frame frame);
}
