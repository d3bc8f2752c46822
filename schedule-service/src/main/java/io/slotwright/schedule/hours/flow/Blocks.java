package io.slotwright.schedule.hours.flow;

import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.http.Keyset;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The blocks of posts and of service points. Former ones are kept, as the history of their owner.
public interface Blocks {

  /// At most `limit` blocks that overlap `range`, ascending by start and id, from the first behind
  /// the one `after`; null for the very first.
  Uni<List<Block>> list(HoursOwner owner, TimeRange range, @Nullable Keyset after, int limit);

  Uni<Optional<Block>> find(SqlConnection connection, HoursOwner owner, UUID blockId);

  Uni<Void> add(SqlConnection connection, HoursOwner owner, long version, List<Block> blocks);

  /// The removed blocks are kept for the versions below `version`.
  Uni<Void> remove(
      SqlConnection connection, HoursOwner owner, long version, Collection<UUID> blockIds);
}
