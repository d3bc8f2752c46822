package io.slotwright.schedule.slot;

import io.slotwright.common.event.PostDayChanged;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The clocks by which the hours of a published day became instants.
///
/// @param release of the time zone database; null for a day from before it was stored
/// @param offset of the place's clock during all slots of the day; null when it changes between
///     them, or the release is not known
/// @param shift by how much releases have moved the hours since the day was first published,
///     positive for later
public record Clocks(@Nullable String release, @Nullable ZoneOffset offset, Duration shift) {

  /// Those of a day that is published for the first time.
  static Clocks of(PostDay day, String release) {
    return new Clocks(release, day.offset().orElse(null), Duration.ZERO);
  }

  /// Those of the same day after a release has moved its hours by `more`.
  Clocks then(PostDay day, String next, Duration more) {
    return new Clocks(next, day.offset().orElse(null), shift.plus(more));
  }

  PostDayChanged.@Nullable Clocks told() {
    return release == null ? null : new PostDayChanged.Clocks(release, (int) shift.toSeconds());
  }
}
