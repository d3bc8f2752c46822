package io.slotwright.schedule.hours.flow;

import io.slotwright.schedule.hours.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The templates of posts, every version of them.
public interface Templates {

  /// The version in force; empty when there is no such post.
  Uni<Optional<Template>> find(UUID postId);

  /// Like [#find], in a transaction that has locked the post.
  Uni<Template> current(SqlConnection connection, UUID postId);

  /// Puts a new version in force.
  default Uni<Void> add(SqlConnection connection, Template template, Instant now) {
    return addAll(connection, List.of(template), now);
  }

  /// Puts new versions in force for several posts, in one statement.
  Uni<Void> addAll(SqlConnection connection, List<Template> templates, Instant now);
}
