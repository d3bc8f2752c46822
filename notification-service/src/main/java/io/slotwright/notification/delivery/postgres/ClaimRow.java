package io.slotwright.notification.delivery.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.notification.delivery.DeliveryStatus;
import io.slotwright.notification.delivery.flow.Claim;
import io.slotwright.notification.delivery.flow.MailTopic;
import io.slotwright.notification.delivery.flow.Original;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.Correspondence;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.point.ServicePoint;
import io.vertx.mutiny.sqlclient.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Maps rows of deliveries.
final class ClaimRow {

  private ClaimRow() {}

  static Claim read(Row row) {
    return new Claim(
        row.getUUID("id"),
        row.getInteger("attempts"),
        topic(row),
        row.getString("domain"),
        row.getOffsetDateTime("give_up_at").toInstant(),
        row.getBoolean("abandoned"),
        row.getInteger("copy"),
        correspondence(row));
  }

  /// Maps a row of the statement that finds a mail to send again.
  static Original original(Row row) {
    return new Original(
        row.getUUID("id"),
        DeliveryStatus.ofWireName(row.getString("status")),
        MailKind.ofWireName(row.getString("kind")),
        event(row.getString("booking"), BookingChanged.class),
        row.getString("reminder"),
        row.getInteger("copies"),
        row.getBoolean("superseded"));
  }

  private static Optional<Correspondence> correspondence(Row row) {
    return Optional.ofNullable(row.getLong("appointment_since"))
        .map(since -> new Correspondence(Optional.ofNullable(row.getString("thread")), since));
  }

  private static MailTopic topic(Row row) {
    return row.getString("link") instanceof String link
        ? linked(row.getString("kind"), link, row)
        : about(
            MailKind.ofWireName(row.getString("kind")),
            event(row.getString("booking"), BookingChanged.class),
            row);
  }

  private static MailTopic about(MailKind kind, BookingChanged booking, Row row) {
    return switch (kind) {
      case REMINDER ->
          new MailTopic.OfReminder(booking, point(row), row.getString("reminder"), queuedAt(row));
      case REMINDER_DAY_BEFORE ->
          new MailTopic.OfDayBefore(
              booking,
              point(row),
              row.getLocalDate("reminded_day"),
              row.getString("reminder"),
              queuedAt(row));
      case BOOKING_RECEIVED,
          BOOKING_CONFIRMED,
          BOOKING_RESCHEDULED,
          BOOKING_CANCELLED,
          BOOKING_DISPLACED,
          BOOKING_RESTORED,
          BOOKING_CLOCKS_CHANGED ->
          new MailTopic.OfBooking(kind, booking, point(row));
    };
  }

  private static Instant queuedAt(Row row) {
    return row.getOffsetDateTime("queued_at").toInstant();
  }

  private static MailTopic linked(String kind, String link, Row row) {
    return kind.startsWith("operator-")
        ? new MailTopic.OfBriefing(
            BriefingJson.read(link), row.getString("recipient"), queuedAt(row))
        : passing(kind, link);
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
