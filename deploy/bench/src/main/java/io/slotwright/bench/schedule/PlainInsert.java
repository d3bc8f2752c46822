package io.slotwright.bench.schedule;

import io.slotwright.common.event.Topics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Inserts the rows of a generation into tables of the same shape by PostgreSQL's fastest way, a
/// binary COPY, with as many commits: the limit of any generation.
final class PlainInsert {
  private static final int BATCH = 50;

  private final Connection database;
  private final CopyManager copy;
  private final List<Batch> batches = new ArrayList<>();

  private record Batch(byte[] days, byte[] events) {}

  /// @param database of the generated `centre`
  /// @param payloads of its post-days, by key
  PlainInsert(Connection database, Centre centre, Map<String, String> payloads)
      throws SQLException, IOException {
    this.database = database;
    this.copy = database.unwrap(PGConnection.class).getCopyAPI();
    Tables tables = new Tables(database);
    tables.execute("CREATE TABLE plain_day (LIKE post_day INCLUDING ALL)");
    tables.execute("ALTER TABLE plain_day ADD FOREIGN KEY (post_id) REFERENCES post");
    tables.execute("CREATE TABLE plain_outbox (LIKE outbox INCLUDING ALL)");
    tables.execute("CREATE TEMPORARY TABLE published (post_id uuid, key text, payload text)");
    remember(payloads);
    tables.execute("CREATE INDEX ON published (post_id)");
    for (int from = 0; from < centre.postIds().size(); from += BATCH) {
      batches.add(
          read(centre.postIds().subList(from, Math.min(from + BATCH, centre.postIds().size()))));
    }
  }

  private void remember(Map<String, String> payloads) throws SQLException {
    try (PreparedStatement insert =
        database.prepareStatement("INSERT INTO published VALUES (?, ?, ?)")) {
      for (Map.Entry<String, String> published : payloads.entrySet()) {
        insert.setObject(1, UUID.fromString(published.getKey().substring(0, 36)));
        insert.setString(2, published.getKey());
        insert.setString(3, published.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private Batch read(List<UUID> postIds) throws SQLException, IOException {
    String ids =
        "'{%s}'".formatted(String.join(",", postIds.stream().map(UUID::toString).toList()));
    return new Batch(
        copyOut("SELECT * FROM post_day WHERE post_id = ANY (%s)".formatted(ids)),
        copyOut(
            """
            SELECT '%s'::text, key, 'io.slotwright.post-day.changed'::text, payload
            FROM published WHERE post_id = ANY (%s)
            """
                .formatted(Topics.POST_DAY, ids)));
  }

  private byte[] copyOut(String query) throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    copy.copyOut("COPY (%s) TO STDOUT (FORMAT binary)".formatted(query), bytes);
    return bytes.toByteArray();
  }

  Duration run() throws SQLException, IOException {
    Tables tables = new Tables(database);
    tables.execute("TRUNCATE plain_day, plain_outbox");
    long began = System.nanoTime();
    database.setAutoCommit(false);
    for (Batch batch : batches) {
      copyIn("plain_day", batch.days());
      copyIn("plain_outbox (topic, key, type, payload)", batch.events());
      database.commit();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    database.setAutoCommit(true);
    return took;
  }

  private void copyIn(String table, byte[] rows) throws SQLException, IOException {
    copy.copyIn(
        "COPY %s FROM STDIN (FORMAT binary)".formatted(table), new ByteArrayInputStream(rows));
  }
}
