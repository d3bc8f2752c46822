package io.slotwright.plumbing.outbox;

import io.slotwright.common.event.Event;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/// The events to publish, written in the same transaction as the change they report.
@ApplicationScoped
public class Outbox {

  private static final String APPEND =
      """
      INSERT INTO outbox (topic, key, type, payload)
      SELECT topic, key, type, payload
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
        WITH ORDINALITY AS row (topic, key, type, payload, position)
      ORDER BY position
      """;

  /// Appends `events` in order, in one statement, in the transaction of `connection`.
  public Uni<Void> append(SqlClient connection, List<? extends Event> events) {
    return write(connection, events.stream().map(OutboxRecord::of).toList());
  }

  /// As [#append], for records that are not events, such as dead letters.
  public Uni<Void> write(SqlClient connection, List<OutboxRecord> records) {
    if (records.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple columns =
        Tuple.of(
            column(records, OutboxRecord::topic),
            column(records, OutboxRecord::key),
            column(records, OutboxRecord::type),
            column(records, OutboxRecord::payload));
    return connection.preparedQuery(APPEND).execute(columns).replaceWithVoid();
  }

  private static String[] column(List<OutboxRecord> records, Function<OutboxRecord, String> of) {
    return records.stream().map(of).toArray(String[]::new);
  }
}
