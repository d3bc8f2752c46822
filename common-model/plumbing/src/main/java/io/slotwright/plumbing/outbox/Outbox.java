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

  /// How many parameters [#add] adds.
  public static final int PARAMETERS = 4;

  private static final String APPEND = insert(1, "(SELECT 1) AS always");

  /// The part of a statement that appends events together with its own rows.
  ///
  /// @param first the number of the first of the [#PARAMETERS] parameters that [#add] adds
  /// @param ifAny a relation without whose row nothing is appended; it has at most one row
  public static String insert(int first, String ifAny) {
    return """
    INSERT INTO outbox (topic, key, type, payload)
    SELECT row.topic, row.key, row.type, row.payload
    FROM %s, unnest($%d::text[], $%d::text[], $%d::text[], $%d::text[])
      WITH ORDINALITY AS row (topic, key, type, payload, position)
    ORDER BY row.position
    """
        .formatted(ifAny, first, first + 1, first + 2, first + 3);
  }

  /// Adds the parameters of [#insert].
  public static Tuple add(Tuple parameters, List<? extends Event> events) {
    return addRecords(parameters, events.stream().map(OutboxRecord::of).toList());
  }

  /// Appends `events` in order, in one statement, in the transaction of `connection`.
  public Uni<Void> append(SqlClient connection, List<? extends Event> events) {
    return write(connection, events.stream().map(OutboxRecord::of).toList());
  }

  Uni<Void> write(SqlClient connection, List<OutboxRecord> records) {
    if (records.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(APPEND)
        .execute(addRecords(Tuple.tuple(), records))
        .replaceWithVoid();
  }

  private static Tuple addRecords(Tuple parameters, List<OutboxRecord> records) {
    return parameters
        .addArrayOfString(column(records, OutboxRecord::topic))
        .addArrayOfString(column(records, OutboxRecord::key))
        .addArrayOfString(column(records, OutboxRecord::type))
        .addArrayOfString(column(records, OutboxRecord::payload));
  }

  private static String[] column(List<OutboxRecord> records, Function<OutboxRecord, String> of) {
    return records.stream().map(of).toArray(String[]::new);
  }
}
