package io.slotwright.calendar.live.flow;

import io.slotwright.calendar.live.LiveWeek;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Week;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// A week of a post that somebody watches, or watched until a moment ago: who returns after a short
/// break then gets just what changed.
///
/// Only the look draws it and gives seats before it; viewers leave at any moment.
final class WatchedWeek {

  /// How long a drawing is kept without a viewer.
  private static final Duration KEPT = Duration.ofMinutes(1);

  /// Readings change what is known a moment before they tell the news of it.
  private static final Duration NEWS_FOLLOWS_WITHIN = Duration.ofSeconds(1);

  /// @param week in one zone
  record Key(UUID postId, Week week) {}

  private final Key key;
  private final ConcurrentMap<Seat, Viewing> seats = new ConcurrentHashMap<>();
  private volatile @Nullable Painting painting;
  private volatile long leftAt;
  private volatile boolean failing;
  private boolean newsMissed;
  private long untoldSince;

  WatchedWeek(Key key) {
    this.key = key;
  }

  Key key() {
    return key;
  }

  @Nullable Painting painting() {
    return painting;
  }

  void sit(Seat seat, Viewing viewing) {
    newsMissed |= seats.isEmpty();
    seats.put(seat, viewing);
  }

  void leave(Seat seat, long nanos) {
    leftAt = nanos;
    seats.remove(seat);
  }

  boolean isWatched() {
    return !seats.isEmpty();
  }

  boolean isForgotten(long nanos) {
    return !isWatched() && (painting == null || nanos - leftAt > KEPT.toNanos());
  }

  /// Whether a drawing would show something new.
  boolean isOutdated(Revision current) {
    Painting last = painting;
    boolean outdated = last == null || !last.week().drawn().revision().equals(current);
    if (!outdated) {
      failing = false;
    }
    return outdated;
  }

  /// It could not be drawn: the last drawing is too old for those who come.
  void failed() {
    failing = true;
  }

  boolean isFailing() {
    return failing;
  }

  /// Whether the news of a change must still come. Time changes a calendar without news.
  ///
  /// @param told whether there was news of the post since the last look
  boolean awaitsNews(Revision current, boolean told, long nanos) {
    Painting last = painting;
    if (told || newsMissed || last == null || last.week().isOf(current.version())) {
      untoldSince = 0;
      return false;
    }
    untoldSince = untoldSince == 0 ? nanos : untoldSince;
    return nanos - untoldSince <= NEWS_FOLLOWS_WITHIN.toNanos();
  }

  /// Whether a change has waited in vain for the news of it.
  boolean isGap() {
    return untoldSince != 0;
  }

  /// Shows a new drawing to all viewers.
  ///
  /// @return whether viewers are sent all cells because of a gap
  boolean show(PostWeek drawn, FrameEncoder encoder) {
    boolean gap = isGap();
    untoldSince = 0;
    newsMissed = false;
    failing = false;
    Painting last = painting;
    LiveWeek next = last == null ? LiveWeek.first(drawn) : next(last.week(), drawn, gap);
    if (last == null || next != last.week()) {
      painting = new Painting(next, encoder);
      seats.forEach((seat, viewing) -> viewing.wake(seat));
    }
    return next.isAfterGap();
  }

  private static LiveWeek next(LiveWeek last, PostWeek drawn, boolean gap) {
    return gap ? last.afterGap(drawn) : last.next(drawn);
  }
}
