package io.slotwright.schedule.draft.flow;

import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.draft.Draft;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The stored drafts. A transaction that also locks the post locks it before its draft.
public interface Drafts {

  /// Empty when the organisation of `target` has no such draft.
  Uni<Optional<Draft>> find(SqlClient client, Target target);

  /// Like [#find], and locks the row until the transaction ends.
  Uni<Optional<Draft>> lock(SqlConnection connection, Target target);

  /// At most `limit` drafts of a post, the newest first, from the first behind the one `after`;
  /// null for the very first.
  Uni<List<Draft>> list(UUID postId, @Nullable UUID after, int limit);

  Uni<Void> add(SqlConnection connection, Draft.Open draft);

  Uni<Void> update(SqlConnection connection, Draft draft);

  Uni<Void> discard(SqlConnection connection, UUID id);
}
