package io.slotwright.calendar.week.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.common.event.DraftChanged;
import io.slotwright.common.event.DraftChanged.Patch;
import io.slotwright.common.event.DraftChanged.State;
import io.slotwright.common.event.DraftChanged.Status;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The rows of table `draft`.
@ApplicationScoped
class DraftRows {

  private static final String DELETE = "DELETE FROM draft WHERE draft_id = ANY ($1)";

  private static final String ADD =
      """
      INSERT INTO draft (draft_id, post_id, author, patch_starts, patch_ends, patch_opens)
      VALUES ($1, $2, $3, $4, $5, $6)
      """;

  /// Keeps the open ones. A draft without an author is shown to nobody.
  Uni<Void> replace(SqlConnection connection, List<DraftChanged> events) {
    UUID[] ids = events.stream().map(DraftChanged::draftId).toArray(UUID[]::new);
    List<Tuple> open = events.stream().filter(DraftRows::isShown).map(DraftRows::row).toList();
    return connection
        .preparedQuery(DELETE)
        .execute(Tuple.tuple().addArrayOfUUID(ids))
        .chain(() -> add(connection, open));
  }

  private static Uni<Void> add(SqlConnection connection, List<Tuple> rows) {
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(ADD).executeBatch(rows).replaceWithVoid();
  }

  private static boolean isShown(DraftChanged event) {
    return event.state() == State.OPEN && event.author() != null;
  }

  private static Tuple row(DraftChanged event) {
    return Tuple.tuple()
        .addUUID(event.draftId())
        .addUUID(event.postId())
        .addString(event.author())
        .addArrayOfOffsetDateTime(utc(event.patches().stream().map(Patch::startsAt)))
        .addArrayOfOffsetDateTime(utc(event.patches().stream().map(Patch::endsAt)))
        .addArrayOfBoolean(
            event.patches().stream()
                .map(patch -> patch.status() == Status.AVAILABLE)
                .toArray(Boolean[]::new));
  }
}
