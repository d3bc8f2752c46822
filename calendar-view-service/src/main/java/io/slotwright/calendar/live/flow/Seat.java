package io.slotwright.calendar.live.flow;

import io.slotwright.calendar.live.Asked;
import io.slotwright.calendar.live.Frame;
import io.slotwright.calendar.live.LiveWeek;
import io.slotwright.calendar.live.Part;
import io.slotwright.calendar.live.Since;
import io.slotwright.calendar.week.Post;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One viewer before one post: what it has been sent. Guarded by its [Viewing].
final class Seat {

  private static final long JOINING = 0;

  private final UUID postId;
  private final Asked asked;
  private final long cameAt;
  private Optional<Since> seen;
  private @Nullable WatchedWeek watched;
  private long lookBefore;
  private long position = JOINING;

  /// @param cameAt in nanoseconds
  Seat(UUID postId, Asked asked, Optional<Since> seen, long cameAt) {
    this.postId = postId;
    this.asked = asked;
    this.seen = seen;
    this.cameAt = cameAt;
  }

  UUID postId() {
    return postId;
  }

  WatchedWeek.Key key(Post post, Instant now) {
    return new WatchedWeek.Key(postId, asked.week(post, now));
  }

  @Nullable WatchedWeek watched() {
    return watched;
  }

  boolean hasJoined() {
    return position != JOINING;
  }

  /// Turns to another week, of which the viewer has seen nothing.
  ///
  /// @param look the last look that may have begun too early for the viewer
  void turnTo(WatchedWeek next, long look) {
    if (watched != null) {
      seen = Optional.empty();
    }
    watched = next;
    lookBefore = look;
    position = JOINING;
  }

  /// The next message; empty when there is none yet. Whoever takes it must send it.
  Optional<Message> take(Viewing.Studio studio) {
    WatchedWeek shown = watched;
    Painting painting = shown == null ? null : shown.painting();
    if (shown == null || painting == null) {
      return Optional.empty();
    }
    if (!hasJoined() && (shown.isFailing() || !mayJoin(painting.week(), studio))) {
      return Optional.empty();
    }
    long before = position;
    position = painting.week().turn();
    return frame(painting.week(), before).map(frame -> painting.message(frame, before));
  }

  private Optional<Frame> frame(LiveWeek week, long before) {
    Part part = asked.part(week.drawn().week());
    return before == JOINING ? Optional.of(week.join(seen, part)) : week.after(before, part);
  }

  /// A viewer is not shown less than it knows, unless PostgreSQL does not have what it knows.
  private boolean mayJoin(LiveWeek week, Viewing.Studio studio) {
    return studio.lastLook() > lookBefore
        && seen.filter(known -> known.isAheadOf(week.drawn().revision()))
            .map(known -> studio.lacks(postId, known, cameAt))
            .orElse(true);
  }
}
