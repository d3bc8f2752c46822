package io.slotwright.schedule.slot;

import io.slotwright.common.event.PostDayChanged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A day of a post as published to the other services.
///
/// @param version grows by one with every change of the day, from 1
/// @param clocks with which it was generated
public record AnnouncedDay(UUID postId, long version, PostDay day, Clocks clocks) {

  /// The same day after it has become `changed`.
  AnnouncedDay then(PostDay changed, Clocks now) {
    return new AnnouncedDay(postId, version + 1, changed, now);
  }

  public PostDayChanged changedAt(Instant now) {
    return new PostDayChanged(
        postId,
        day.date(),
        version,
        now,
        day.zone(),
        day.slotMinutes(),
        day.slotStarts(),
        day.blocks().stream().map(AnnouncedDay::told).toList(),
        told(day.closed()),
        clocks.told());
  }

  private static PostDayChanged.@Nullable Closed told(@Nullable Closed closed) {
    return closed == null ? null : new PostDayChanged.Closed(closed.reason());
  }

  private static PostDayChanged.Block told(Block block) {
    return new PostDayChanged.Block(
        block.id(), block.range().start(), block.range().end(), block.reason());
  }
}
