package io.slotwright.schedule.block.flow;

import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.slot.Block;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The blocks that are kept.
public interface Blocks {

  /// At most `limit` blocks that overlap `range`, ascending by start and id, from the first behind
  /// the one `after`; null for the very first.
  Uni<List<Block>> list(UUID postId, TimeRange range, @Nullable Place after, int limit);

  Uni<Void> add(SqlConnection connection, UUID postId, Block block);

  /// What was removed; empty when the post has no such block.
  Uni<Optional<Block>> remove(SqlConnection connection, UUID postId, UUID blockId);
}
