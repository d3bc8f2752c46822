package io.slotwright.schedule.hours.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.http.Keyset;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.hours.flow.Blocks;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresBlocks implements Blocks {

  /// The statements for one kind of owner; they differ in nothing but names.
  private record Statements(String list, String find, String add, String remove) {

    static Statements of(String block, String ownerId) {
      return new Statements(
          """
          SELECT id, starts_at, ends_at, reason FROM %1$s
          WHERE %2$s = $1 AND ends_at > $2 AND starts_at < $3 AND (starts_at, id) > ($4, $5)
            AND until_version IS NULL
          ORDER BY starts_at, id
          LIMIT $6
          """
              .formatted(block, ownerId),
          """
          SELECT id, starts_at, ends_at, reason FROM %1$s
          WHERE %2$s = $1 AND id = $2 AND until_version IS NULL
          """
              .formatted(block, ownerId),
          """
          INSERT INTO %1$s (%2$s, from_version, id, starts_at, ends_at, reason)
          SELECT $1, $2, id, starts_at, ends_at, reason
          FROM unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::text[])
            AS given (id, starts_at, ends_at, reason)
          """
              .formatted(block, ownerId),
          """
          UPDATE %1$s SET until_version = $2
          WHERE %2$s = $1 AND id = ANY ($3) AND until_version IS NULL
          """
              .formatted(block, ownerId));
    }
  }

  private static final Statements OF_POST = Statements.of("block", "post_id");
  private static final Statements OF_POINT = Statements.of("point_block", "service_point_id");

  private final Pool pool;

  PostgresBlocks(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<Block>> list(
      HoursOwner owner, TimeRange range, @Nullable Keyset after, int limit) {
    Keyset place = after == null ? Keyset.START : after;
    return pool.preparedQuery(statements(owner).list())
        .execute(
            Tuple.of(
                owner.id(),
                utc(range.start()),
                utc(range.end()),
                utc(place.instant()),
                place.id(),
                limit))
        .map(rows -> blocks(rows).toList());
  }

  @Override
  public Uni<Optional<Block>> find(SqlConnection connection, HoursOwner owner, UUID blockId) {
    return connection
        .preparedQuery(statements(owner).find())
        .execute(Tuple.of(owner.id(), blockId))
        .map(rows -> blocks(rows).findFirst());
  }

  @Override
  public Uni<Void> add(
      SqlConnection connection, HoursOwner owner, long version, List<Block> blocks) {
    return connection
        .preparedQuery(statements(owner).add())
        .execute(
            Tuple.of(
                owner.id(),
                version,
                blocks.stream().map(Block::id).toArray(UUID[]::new),
                times(blocks, TimeRange::start),
                times(blocks, TimeRange::end),
                blocks.stream().map(Block::reason).toArray(String[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> remove(
      SqlConnection connection, HoursOwner owner, long version, Collection<UUID> blockIds) {
    return connection
        .preparedQuery(statements(owner).remove())
        .execute(Tuple.of(owner.id(), version, blockIds.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  private static Statements statements(HoursOwner owner) {
    return switch (owner.kind()) {
      case POST -> OF_POST;
      case SERVICE_POINT -> OF_POINT;
    };
  }

  private static Stream<Block> blocks(RowSet<Row> rows) {
    return Rows.stream(rows)
        .map(
            row ->
                new Block(
                    row.getUUID("id"),
                    new TimeRange(
                        row.getOffsetDateTime("starts_at").toInstant(),
                        row.getOffsetDateTime("ends_at").toInstant()),
                    row.getString("reason")));
  }

  private static OffsetDateTime[] times(List<Block> blocks, Function<TimeRange, Instant> side) {
    return utc(blocks.stream().map(Block::range).map(side));
  }
}
