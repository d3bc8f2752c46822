package io.slotwright.calendar.week.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.PostDayChanged.Block;
import io.slotwright.common.event.PostDayChanged.Closed;
import io.slotwright.common.event.ServicePointChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of tables `service_point`, `post` and `post_day`.
@ApplicationScoped
class ScheduleRows {

  private static final String DELETE_SERVICE_POINTS =
      "UPDATE service_point SET deleted = true WHERE service_point_id = ANY ($1)";

  private static final String PUT_SERVICE_POINT =
      """
      INSERT INTO service_point (service_point_id, name, timezone) VALUES ($1, $2, $3)
      ON CONFLICT (service_point_id)
        DO UPDATE SET name = excluded.name, timezone = excluded.timezone, deleted = false
      """;

  private static final String DELETE_POSTS = "DELETE FROM post WHERE post_id = ANY ($1)";

  private static final String PUT_POST =
      """
      INSERT INTO post
        (post_id, service_point_id, organisation_id, number, name, active, timezone)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (post_id) DO UPDATE SET
        service_point_id = excluded.service_point_id,
        organisation_id = excluded.organisation_id, number = excluded.number,
        name = excluded.name, active = excluded.active, timezone = excluded.timezone
      """;

  private static final String PUT_DAY =
      """
      INSERT INTO post_day (post_id, date, slot_minutes, slot_starts, block_starts, block_ends,
        block_ids, block_reasons, closed, closed_reason)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (post_id, date) DO UPDATE SET
        slot_minutes = excluded.slot_minutes, slot_starts = excluded.slot_starts,
        block_starts = excluded.block_starts, block_ends = excluded.block_ends,
        block_ids = excluded.block_ids, block_reasons = excluded.block_reasons,
        closed = excluded.closed, closed_reason = excluded.closed_reason
      """;

  Uni<Void> replaceServicePoints(SqlConnection connection, List<ServicePointChanged> events) {
    UUID[] deleted =
        events.stream()
            .filter(ServicePointChanged::deleted)
            .map(ServicePointChanged::servicePointId)
            .toArray(UUID[]::new);
    return delete(connection, DELETE_SERVICE_POINTS, deleted)
        .chain(
            () ->
                putAll(
                    connection,
                    PUT_SERVICE_POINT,
                    events.stream().filter(event -> !event.deleted()),
                    ScheduleRows::row));
  }

  /// The rows of a deleted post's time remain; they are invisible without the post.
  Uni<Void> replacePosts(SqlConnection connection, List<PostChanged> events) {
    UUID[] deleted =
        events.stream().filter(PostChanged::deleted).map(PostChanged::postId).toArray(UUID[]::new);
    return delete(connection, DELETE_POSTS, deleted)
        .chain(
            () ->
                putAll(
                    connection,
                    PUT_POST,
                    events.stream().filter(event -> !event.deleted()),
                    ScheduleRows::row));
  }

  Uni<Void> replaceDays(SqlConnection connection, List<PostDayChanged> events) {
    return putAll(connection, PUT_DAY, events.stream(), ScheduleRows::row);
  }

  private static Uni<Void> delete(SqlConnection connection, String sql, UUID[] ids) {
    if (ids.length == 0) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(sql)
        .execute(Tuple.tuple().addArrayOfUUID(ids))
        .replaceWithVoid();
  }

  private static <E> Uni<Void> putAll(
      SqlConnection connection, String sql, Stream<E> events, Function<E, Tuple> row) {
    List<Tuple> rows = events.map(row).toList();
    if (rows.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
  }

  private static Tuple row(ServicePointChanged event) {
    return Tuple.of(event.servicePointId(), event.name(), event.timezone().getId());
  }

  private static Tuple row(PostChanged event) {
    return Tuple.tuple()
        .addUUID(event.postId())
        .addUUID(event.servicePointId())
        .addUUID(event.organisationId())
        .addInteger(event.number())
        .addString(event.name())
        .addBoolean(event.active())
        .addString(event.timezone().getId());
  }

  private static Tuple row(PostDayChanged event) {
    return Tuple.tuple()
        .addUUID(event.postId())
        .addLocalDate(event.date())
        .addInteger(event.slotDurationMinutes())
        .addArrayOfOffsetDateTime(utc(event.slotStarts().stream()))
        .addArrayOfOffsetDateTime(utc(event.blocks().stream().map(Block::startsAt)))
        .addArrayOfOffsetDateTime(utc(event.blocks().stream().map(Block::endsAt)))
        .addArrayOfUUID(event.blocks().stream().map(Block::id).toArray(UUID[]::new))
        .addArrayOfString(event.blocks().stream().map(Block::reason).toArray(String[]::new))
        .addBoolean(event.closed() != null)
        .addString(reason(event.closed()));
  }

  private static @Nullable String reason(@Nullable Closed closed) {
    return closed == null ? null : closed.reason();
  }
}
