package io.slotwright.notification.booking.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.EventJson;
import io.slotwright.notification.booking.Booking;
import io.vertx.mutiny.sqlclient.Row;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Reads the columns `event` and `mailbox` of the table `booking`.
public final class BookingRow {

  private BookingRow() {}

  public static Booking read(Row row) {
    try {
      return new Booking(
          EventJson.read(row.getString("event").getBytes(UTF_8), BookingChanged.class),
          row.getString("mailbox"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
