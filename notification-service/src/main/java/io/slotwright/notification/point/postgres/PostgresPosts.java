package io.slotwright.notification.point.postgres;

import static java.util.stream.Collectors.toMap;

import io.slotwright.notification.point.Post;
import io.slotwright.notification.point.PostNames;
import io.slotwright.notification.point.flow.Posts;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Posts in the table `post`.
@ApplicationScoped
class PostgresPosts implements Posts {

  private static final String SAVE =
      """
      INSERT INTO post (id, name) VALUES ($1, $2)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name
      """;

  private static final String NAMES = "SELECT id, name FROM post WHERE id = ANY ($1)";

  private final Pool pool;

  PostgresPosts(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> save(SqlClient connection, List<Post> posts) {
    List<Tuple> rows = posts.stream().map(post -> Tuple.of(post.id(), post.name())).toList();
    return connection.preparedQuery(SAVE).executeBatch(rows).replaceWithVoid();
  }

  @Override
  public Uni<PostNames> names(Set<UUID> posts) {
    return pool.preparedQuery(NAMES)
        .execute(Tuple.tuple().addArrayOfUUID(posts.toArray(UUID[]::new)))
        .map(
            rows ->
                new PostNames(
                    Rows.stream(rows)
                        .collect(toMap(row -> row.getUUID("id"), row -> row.getString("name")))));
  }
}
