package io.slotwright.notification.point.flow;

import io.slotwright.notification.point.Post;
import io.slotwright.notification.point.PostNames;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// This service's copy of the posts.
public interface Posts {

  /// Replaces the stored state of each of `posts`.
  Uni<Void> save(SqlClient connection, List<Post> posts);

  /// The names of `posts`, as far as they are known.
  Uni<PostNames> names(Set<UUID> posts);
}
