package io.slotwright.booking.booking.postgres;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Actor.Automatic;
import io.slotwright.booking.booking.Actor.Customer;
import io.slotwright.booking.booking.Actor.Guest;
import io.slotwright.booking.booking.Actor.Operator;
import io.slotwright.booking.booking.HistoryEntry;
import io.slotwright.booking.booking.HistoryEntry.Snapshot;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.plumbing.postgres.HistoryTable;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/// Reads and writes rows of the table `booking_history`.
final class HistoryRows {

  static final HistoryTable TABLE = HistoryTable.of("booking_history", "booking_id", "actor");

  private HistoryRows() {}

  /// A row, by the names of its columns.
  static JsonObject json(HistoryEntry entry) {
    return new JsonObject()
        .put("booking_id", entry.bookingId().toString())
        .put("version", entry.version())
        .put("what", entry.what())
        .put("occurred_at", entry.occurredAt().toString())
        .put("actor", entry.actor().wireName())
        .put("subject", entry.actor() instanceof Operator(String subject) ? subject : null)
        .put("state_before", entry.before() == null ? null : json(entry.before()))
        .put("state_after", json(entry.after()));
  }

  static HistoryEntry entry(Row row) {
    return new HistoryEntry(
        row.getUUID("booking_id"),
        row.getLong("version"),
        row.getString("what"),
        row.getOffsetDateTime("occurred_at").toInstant(),
        actor(row),
        row.getJson("state_before") instanceof JsonObject before ? snapshot(before) : null,
        snapshot((JsonObject) row.getJson("state_after")));
  }

  private static Actor actor(Row row) {
    String name = row.getString("actor");
    return switch (name) {
      case "operator" -> new Operator(row.getString("subject"));
      case "customer" -> new Customer();
      case "guest" -> new Guest();
      case "system" -> new Automatic();
      default -> throw new IllegalStateException("nobody is called " + name);
    };
  }

  private static JsonObject json(Snapshot snapshot) {
    return new JsonObject()
        .put("status", snapshot.status().wireName())
        .put("displaced", snapshot.displaced())
        .put("post_id", snapshot.postId().toString())
        .put("post_number", snapshot.postNumber())
        .put("starts_at", snapshot.startsAt().toString())
        .put("ends_at", snapshot.endsAt().toString())
        .put("occupied_from", snapshot.occupiedFrom().toString())
        .put("occupied_until", snapshot.occupiedUntil().toString());
  }

  private static Snapshot snapshot(JsonObject json) {
    return new Snapshot(
        BookingStatus.ofWireName(json.getString("status")),
        json.getBoolean("displaced"),
        UUID.fromString(json.getString("post_id")),
        json.getInteger("post_number"),
        json.getInstant("starts_at"),
        json.getInstant("ends_at"),
        json.getInstant("occupied_from", json.getInstant("starts_at")),
        json.getInstant("occupied_until"));
  }
}
