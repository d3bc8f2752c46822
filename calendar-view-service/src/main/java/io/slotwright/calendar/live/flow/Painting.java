package io.slotwright.calendar.live.flow;

import io.slotwright.calendar.live.Frame;
import io.slotwright.calendar.live.LiveWeek;
import io.slotwright.calendar.live.Part;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A live week with its encoded frames: each is encoded once, however many viewers receive it.
///
/// Kept are the frames that many need: all cells, and what changed last. What only a slow
/// viewer needs is encoded for it alone, so that the number of kept frames has a bound.
final class Painting {

  private final LiveWeek week;
  private final FrameEncoder encoder;
  private final Map<Content, Message> messages = new ConcurrentHashMap<>();

  /// What the text of a frame depends on, beside the week.
  private record Content(Frame.Kind kind, Optional<?> resync, Part part) {}

  Painting(LiveWeek week, FrameEncoder encoder) {
    this.week = week;
    this.encoder = encoder;
  }

  LiveWeek week() {
    return week;
  }

  /// Those who received this one's week last, and those who receive all cells, share a message.
  ///
  /// @param position the turn that the viewer was last sent; 0 for a viewer that joins
  Message message(Frame frame, long position) {
    return frame.kind() != Frame.Kind.CALENDAR_UPDATE || position == week.turn() - 1
        ? messages.computeIfAbsent(
            new Content(frame.kind(), frame.resync(), frame.part()),
            content -> Message.of(frame, encoder))
        : Message.of(frame, encoder);
  }
}
