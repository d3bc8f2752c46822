package io.slotwright.schedule.block.postgres;

import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.block.flow.Blocks;
import io.slotwright.schedule.block.flow.Place;
import io.slotwright.schedule.slot.Block;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresBlocks implements Blocks {

  private static final Place BEFORE_ALL = new Place(Instant.EPOCH, new UUID(0, 0));

  private static final String LIST =
      """
      SELECT id, starts_at, ends_at, reason FROM block
      WHERE post_id = $1 AND ends_at > $2 AND starts_at < $3 AND (starts_at, id) > ($4, $5)
        AND until_version IS NULL
      ORDER BY starts_at, id
      LIMIT $6
      """;

  private static final String FIND =
      """
      SELECT id, starts_at, ends_at, reason FROM block
      WHERE post_id = $1 AND id = $2 AND until_version IS NULL
      """;

  private static final String ADD =
      """
      INSERT INTO block (post_id, from_version, id, starts_at, ends_at, reason)
      SELECT $1, $2, id, starts_at, ends_at, reason
      FROM unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::text[])
        AS given (id, starts_at, ends_at, reason)
      """;

  private static final String REMOVE =
      """
      UPDATE block SET until_version = $2
      WHERE post_id = $1 AND id = ANY ($3) AND until_version IS NULL
      """;

  private final Pool pool;

  PostgresBlocks(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<Block>> list(UUID postId, TimeRange range, @Nullable Place after, int limit) {
    Place place = after == null ? BEFORE_ALL : after;
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.of(
                postId,
                utc(range.start()),
                utc(range.end()),
                utc(place.start()),
                place.id(),
                limit))
        .map(rows -> blocks(rows).toList());
  }

  @Override
  public Uni<Optional<Block>> find(SqlConnection connection, UUID postId, UUID blockId) {
    return connection
        .preparedQuery(FIND)
        .execute(Tuple.of(postId, blockId))
        .map(rows -> blocks(rows).findFirst());
  }

  @Override
  public Uni<Void> add(SqlConnection connection, UUID postId, long version, List<Block> blocks) {
    return connection
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                postId,
                version,
                blocks.stream().map(Block::id).toArray(UUID[]::new),
                times(blocks, TimeRange::start),
                times(blocks, TimeRange::end),
                blocks.stream().map(Block::reason).toArray(String[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> remove(
      SqlConnection connection, UUID postId, long version, Collection<UUID> blockIds) {
    return connection
        .preparedQuery(REMOVE)
        .execute(Tuple.of(postId, version, blockIds.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  private static Stream<Block> blocks(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
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
    return blocks.stream()
        .map(block -> utc(side.apply(block.range())))
        .toArray(OffsetDateTime[]::new);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
