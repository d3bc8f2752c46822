package io.slotwright.notification.delivery.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.notification.delivery.flow.Claim;
import io.slotwright.notification.delivery.flow.MailTopic;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.point.ServicePoint;
import io.vertx.mutiny.sqlclient.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;

/// Maps a row of the claiming statement.
final class ClaimRow {

  private ClaimRow() {}

  static Claim read(Row row) {
    return new Claim(
        row.getUUID("id"),
        row.getInteger("attempts"),
        topic(row),
        row.getOffsetDateTime("give_up_at").toInstant(),
        row.getBoolean("abandoned"));
  }

  private static MailTopic topic(Row row) {
    return row.getString("link") instanceof String link
        ? passing(row.getString("kind"), link)
        : new MailTopic.OfBooking(
            MailKind.ofWireName(row.getString("kind")),
            event(row.getString("booking"), BookingChanged.class),
            point(row));
  }

  private static MailTopic.Passing passing(String kind, String link) {
    return kind.equals(ConfirmationLetter.KIND)
        ? new MailTopic.OfConfirmation(event(link, GuestConfirmationRequested.class))
        : new MailTopic.OfLink(event(link, MyBookingsLinkRequested.class));
  }

  private static ServicePoint point(Row row) {
    return new ServicePoint(
        row.getUUID("point_id"),
        row.getString("name"),
        row.getString("address"),
        ZoneId.of(row.getString("timezone")),
        row.getString("contact_email"));
  }

  private static <E extends Event> E event(String json, Class<E> type) {
    try {
      return EventJson.read(json.getBytes(UTF_8), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
