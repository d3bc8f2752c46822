package io.slotwright.notification.erasure.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.EventJson;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/// Rows that contain the event of a booking as JSON.
final class BookingTraces {

  private final String find;
  private final String replace;

  /// @param find the rows of the bookings `$1`, as `id` and `event`
  /// @param replace the event of the row `$1` by `$2`
  BookingTraces(String find, String replace) {
    this.find = find;
    this.replace = replace;
  }

  Uni<Long> erase(SqlClient connection, List<UUID> bookings) {
    return find(connection, bookings)
        .chain(
            rows ->
                rows.isEmpty()
                    ? Uni.createFrom().item(0L)
                    : connection
                        .preparedQuery(replace)
                        .executeBatch(rows.stream().map(BookingTraces::erased).toList())
                        .replaceWith((long) rows.size()));
  }

  Uni<Long> count(SqlClient connection, List<UUID> bookings) {
    return find(connection, bookings).map(rows -> (long) rows.size());
  }

  private Uni<List<Row>> find(SqlClient connection, List<UUID> bookings) {
    return connection
        .preparedQuery(find)
        .execute(Tuple.of(bookings.toArray(UUID[]::new)))
        .map(rows -> Rows.stream(rows).filter(row -> !event(row).customer().isErased()).toList());
  }

  private static Tuple erased(Row row) {
    return Tuple.of(row.getUUID("id"), EventJson.write(event(row).withoutCustomer()));
  }

  private static BookingChanged event(Row row) {
    try {
      return EventJson.read(row.getString("event").getBytes(UTF_8), BookingChanged.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
