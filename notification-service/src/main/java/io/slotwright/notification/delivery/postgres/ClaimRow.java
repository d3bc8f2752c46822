package io.slotwright.notification.delivery.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.EventJson;
import io.slotwright.notification.delivery.flow.Claim;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.point.ServicePoint;
import io.vertx.mutiny.sqlclient.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;

/// Reads what the claiming statement returns.
final class ClaimRow {

  private ClaimRow() {}

  static Claim read(Row row) {
    return new Claim(
        row.getUUID("id"),
        row.getInteger("attempts"),
        MailKind.ofWireName(row.getString("kind")),
        booking(row.getString("booking")),
        point(row),
        row.getOffsetDateTime("give_up_at").toInstant());
  }

  private static ServicePoint point(Row row) {
    return new ServicePoint(
        row.getUUID("point_id"),
        row.getString("name"),
        row.getString("address"),
        ZoneId.of(row.getString("timezone")),
        row.getString("contact_email"));
  }

  private static BookingChanged booking(String json) {
    try {
      return EventJson.read(json.getBytes(UTF_8), BookingChanged.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
