package io.slotwright.plumbing.inbox;

import static io.slotwright.plumbing.postgres.Utc.utc;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.common.event.Topics;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The records that could not be applied, put aside so that they do not block the records behind
/// them: kept here to be looked at and applied after all, and published to the service's
/// dead-letter topic, whose headers name the origin and the reason.
@ApplicationScoped
public class DeadLetters {

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private static final String COLUMNS =
      "id, topic, partition, \"offset\", key, reason, replays, died_at, applied_at";

  /// A record that is received again, because its offset was not committed, is here already.
  private static final String ADD =
      """
      WITH added AS (
        INSERT INTO dead_letter (id, topic, partition, "offset", key, payload, reason, died_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT ON CONSTRAINT dead_letter_once DO NOTHING
        RETURNING topic || '/' || partition || '/' || "offset" AS origin)
      INSERT INTO outbox (topic, key, type, payload, headers)
      SELECT $9, origin, 'io.slotwright.dead-letter', $10, $11::json FROM added
      """;

  private static final String PAGE =
      "SELECT "
          + COLUMNS
          + """
           FROM dead_letter
          WHERE ($1::uuid IS NULL OR id < $1) AND (NOT $2 OR applied_at IS NULL)
          ORDER BY id DESC
          LIMIT $3
          """;

  private static final String LOCK =
      "SELECT " + COLUMNS + ", payload FROM dead_letter WHERE id = $1 FOR UPDATE";

  private static final String APPLIED =
      "UPDATE dead_letter SET applied_at = $2, payload = NULL WHERE id = $1 RETURNING " + COLUMNS;

  private static final String FAILED_AGAIN =
      """
      UPDATE dead_letter SET replays = replays + 1, reason = $2
      WHERE id = $1 AND applied_at IS NULL
      RETURNING
      """
          + COLUMNS;

  private static final String DISCARD = "DELETE FROM dead_letter WHERE id = $1";

  /// Whether the content contains one of the ids `$1`.
  private static final String NAMING =
      """
       FROM dead_letter WHERE EXISTS (
        SELECT FROM unnest($1::uuid[]) AS id
        WHERE position(convert_to(id::text, 'UTF8') IN payload) > 0)
      """;

  private static final String FORGET = "DELETE FROM dead_letter WHERE died_at < $1";

  private static final String WAITING = "SELECT count(*) FROM dead_letter WHERE applied_at IS NULL";

  private final Pool pool;
  private final MeterRegistry meters;
  private final IdSource ids;
  private final InstantSource clock;
  private final String deadLetterTopic;

  DeadLetters(
      Pool pool,
      MeterRegistry meters,
      IdSource ids,
      InstantSource clock,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.pool = pool;
    this.meters = meters;
    this.ids = ids;
    this.clock = clock;
    this.deadLetterTopic = Topics.deadLetter(service);
  }

  Uni<Void> add(SqlClient connection, List<Unapplied> records) {
    records.forEach(this::report);
    return records.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(ADD)
            .executeBatch(records.stream().map(this::row).toList())
            .replaceWithVoid();
  }

  /// The newest first.
  ///
  /// @param after only those that are older than this one; null for all
  /// @param waiting only those that are not applied
  public Uni<List<DeadLetter>> page(@Nullable UUID after, boolean waiting, int atMost) {
    return pool.preparedQuery(PAGE)
        .execute(Tuple.of(after, waiting, atMost))
        .map(rows -> Rows.all(rows, DeadLetters::letter));
  }

  /// Deletes one for good; false when there is none.
  public Uni<Boolean> discard(UUID id) {
    return pool.preparedQuery(DISCARD).execute(Tuple.of(id)).map(rows -> rows.rowCount() > 0);
  }

  /// Deletes those whose content contains one of `ids`.
  ///
  /// @return how many
  public Uni<Long> discardNaming(SqlClient connection, List<UUID> ids) {
    return connection
        .preparedQuery("DELETE" + NAMING)
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .map(rows -> (long) rows.rowCount());
  }

  public Uni<Long> countNaming(SqlClient connection, List<UUID> ids) {
    return connection
        .preparedQuery("SELECT count(*)" + NAMING)
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /// One, kept from changing until the transaction ends.
  Uni<Optional<Kept>> lock(SqlClient connection, UUID id) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, row -> new Kept(letter(row), row.getBuffer("payload"))));
  }

  Uni<DeadLetter> applied(SqlClient connection, UUID id) {
    return connection
        .preparedQuery(APPLIED)
        .execute(Tuple.of(id, utc(clock.instant())))
        .map(rows -> letter(rows.iterator().next()));
  }

  /// Empty when it is gone or applied meanwhile.
  Uni<Optional<DeadLetter>> failedAgain(SqlClient connection, UUID id, String reason) {
    return connection
        .preparedQuery(FAILED_AGAIN)
        .execute(Tuple.of(id, reason))
        .map(rows -> Rows.first(rows, DeadLetters::letter));
  }

  Uni<Void> forgetBefore(Instant time) {
    return pool.preparedQuery(FORGET).execute(Tuple.of(utc(time))).replaceWithVoid();
  }

  Uni<Long> countWaiting() {
    return pool.query(WAITING).execute().map(rows -> rows.iterator().next().getLong(0));
  }

  /// A dead letter and its record.
  record Kept(DeadLetter letter, @Nullable Buffer payload) {

    ConsumerRecord<String, byte[]> record() {
      return new ConsumerRecord<>(
          letter.topic(),
          letter.partition(),
          letter.offset(),
          letter.key(),
          payload == null ? null : payload.getBytes());
    }
  }

  private void report(Unapplied unapplied) {
    ConsumerRecord<String, byte[]> record = unapplied.record();
    LOG.errorf(
        "dead letter of %s, partition %d, offset %d: %s",
        record.topic(), record.partition(), record.offset(), unapplied.reason());
    meters.counter("slotwright_dead_letters", "topic", record.topic()).increment();
  }

  private Tuple row(Unapplied unapplied) {
    ConsumerRecord<String, byte[]> record = unapplied.record();
    byte[] payload = record.value();
    return Tuple.of(ids.next(), record.topic(), record.partition(), record.offset())
        .addString(text(record.key()))
        .addBuffer(payload == null ? null : Buffer.buffer(payload))
        .addString(unapplied.reason())
        .addOffsetDateTime(utc(clock.instant()))
        .addString(deadLetterTopic)
        .addString(payload == null ? "" : text(new String(payload, UTF_8)))
        .addJsonObject(
            new JsonObject()
                .put("dead-letter-topic", record.topic())
                .put("dead-letter-partition", String.valueOf(record.partition()))
                .put("dead-letter-offset", String.valueOf(record.offset()))
                .put("dead-letter-reason", unapplied.reason()));
  }

  /// PostgreSQL's text type cannot store NUL.
  private static @Nullable String text(@Nullable String value) {
    return value == null ? null : value.replace("\0", "\uFFFD");
  }

  private static DeadLetter letter(Row row) {
    @Nullable OffsetDateTime appliedAt = row.getOffsetDateTime("applied_at");
    return new DeadLetter(
        row.getUUID("id"),
        row.getString("topic"),
        row.getInteger("partition"),
        row.getLong("offset"),
        row.getString("key"),
        row.getString("reason"),
        row.getInteger("replays"),
        row.getOffsetDateTime("died_at").toInstant(),
        appliedAt == null ? null : appliedAt.toInstant());
  }
}
