package io.slotwright.booking.index;

import io.slotwright.booking.supply.Post;
import io.slotwright.booking.supply.ServicePoint;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One post's place in the index. One thread at a time changes it, while others read it.
final class IndexedPost {

  /// The state read so far.
  ///
  /// @param post null until it has been read, and when it has been deleted
  private record State(@Nullable UUID pointId, @Nullable Post post, PostTime time) {}

  private volatile State state = new State(null, null, PostTime.EMPTY);

  void put(UUID pointId, Post post) {
    state = new State(pointId, post, state.time);
  }

  void remove() {
    state = new State(state.pointId, null, state.time);
  }

  void change(UnaryOperator<PostTime> change) {
    PostTime before = state.time;
    PostTime after = change.apply(before);
    if (after != before) {
      state = new State(state.pointId, state.post, after);
    }
  }

  /// Empty until the post has been read.
  Optional<UUID> pointId() {
    return Optional.ofNullable(state.pointId);
  }

  /// Empty when it is unknown or deleted, or belongs to another point.
  Optional<BookablePost> of(ServicePoint point) {
    State now = state;
    return now.post == null || !point.id().equals(now.pointId)
        ? Optional.empty()
        : Optional.of(new BookablePost(point, now.post, now.time));
  }
}
