package io.slotwright.schedule.block.flow;

import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.DateSpan;
import io.slotwright.schedule.slot.WallClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists the blocks of a post.
@ApplicationScoped
public class ReadBlocks {

  private final Posts posts;
  private final Blocks blocks;

  ReadBlocks(Posts posts, Blocks blocks) {
    this.posts = posts;
    this.blocks = blocks;
  }

  /// As [Blocks#list], for local dates of the post; empty when there is no such post.
  public Uni<Optional<List<Block>>> list(
      UUID postId, DateSpan dates, @Nullable Place after, int limit) {
    return posts
        .find(postId)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : blocks
                        .list(postId, range(found.get(), dates), after, limit)
                        .map(Optional::of));
  }

  private static TimeRange range(Post post, DateSpan dates) {
    WallClock clock = new WallClock(post.location().timezone());
    return new TimeRange(clock.day(dates.first()).start(), clock.day(dates.last()).end());
  }
}
