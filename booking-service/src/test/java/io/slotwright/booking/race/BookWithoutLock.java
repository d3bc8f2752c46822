package io.slotwright.booking.race;

import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.time.Coverage;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A booking that reads the supply and occupies its time without locking the supply until it
/// commits. It shows that the race against a block detects a booking that is not marked.
final class BookWithoutLock {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// About as long as blocking a slot takes: an idle machine would be too quick to be caught.
  private static final Duration THOUGHT = Duration.ofMillis(15);

  private static final String INSERT =
      """
      WITH taken AS (
        INSERT INTO allocation (id, post_id, starts_at, occupied_until, live) VALUES ($1, $2, $3, $4, true)
      )
      INSERT INTO booking (id, version, allocation_id, status, displaced, post_id, post_number, service_point_id,
        organisation_id, starts_at, ends_at, occupied_until, customer_name, customer_email, customer_locale, services,
        notes, token_hash, created_at)
      VALUES ($1, 1, $1, 'confirmed', false, $2, 1, $2, $2, $3, $4, $4, 'Olena', 'olena@example.test', 'uk', '[]', '',
        '', $3)
      """;

  private final Pool pool;
  private final Supply supply;

  BookWithoutLock(Pool pool, Supply supply) {
    this.pool = pool;
    this.supply = supply;
  }

  Optional<UUID> book(UUID post, TimeRange slot) {
    return pool.withTransaction(
            connection ->
                supply
                    .openSlots(connection, Set.of(post), slot)
                    .map(open -> Coverage.covered(slot, open.getOrDefault(post, List.of())))
                    .onItem()
                    .delayIt()
                    .by(THOUGHT)
                    .chain(
                        free ->
                            free
                                ? insert(connection, post, slot)
                                : Uni.createFrom().item(Optional.<UUID>empty())))
        .await()
        .atMost(PATIENCE);
  }

  private static Uni<Optional<UUID>> insert(SqlConnection connection, UUID post, TimeRange slot) {
    UUID id = UUID.randomUUID();
    return connection
        .preparedQuery(INSERT)
        .execute(
            Tuple.of(
                id,
                post,
                slot.start().atOffset(ZoneOffset.UTC),
                slot.end().atOffset(ZoneOffset.UTC)))
        .replaceWith(Optional.of(id));
  }
}
