package io.slotwright.booking.booking.postgres;

import static java.util.Objects.requireNonNullElse;

import io.slotwright.booking.availability.Waiver;
import io.slotwright.booking.availability.Waivers;
import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Actor.Automatic;
import io.slotwright.booking.booking.Actor.Customer;
import io.slotwright.booking.booking.Actor.Guest;
import io.slotwright.booking.booking.Actor.Operator;
import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.booking.HistoryEntry;
import io.slotwright.booking.booking.HistoryEntry.Snapshot;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.catalogue.postgres.ServiceLines;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.plumbing.postgres.HistoryTable;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads and writes rows of the table `booking_history`.
final class HistoryRows {

  static final HistoryTable TABLE =
      HistoryTable.of("booking_history", "booking_id", "actor", "overrides");

  /// The columns that [#entry] reads. Reasons are with the booking, because they are erased with
  /// its customer.
  static final String COLUMNS =
      String.join(", ", TABLE.columns())
          + ", (SELECT reasons ->> booking_history.version::text FROM booking WHERE id = booking_id) AS reason";

  /// Like [HistoryTable#page], with reasons.
  static final String PAGE =
      "SELECT %s FROM booking_history WHERE booking_id = $1 AND version > $2 ORDER BY version LIMIT $3"
          .formatted(COLUMNS);

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
        .put("overrides", new JsonArray(entry.grounds().waivers().names()))
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
        snapshot((JsonObject) row.getJson("state_after")),
        new Grounds(requireNonNullElse(row.getString("reason"), ""), waivers(row)));
  }

  /// The reason of a step under the version after it; empty for none.
  static JsonObject reasons(Step step) {
    JsonObject reasons = new JsonObject();
    String reason = step.grounds().reason();
    return reason.isEmpty() ? reasons : reasons.put(String.valueOf(step.after().version()), reason);
  }

  private static Waivers waivers(Row row) {
    String[] names = requireNonNullElse(row.getArrayOfStrings("overrides"), new String[0]);
    return new Waivers(
        Stream.of(Waiver.values())
            .filter(waiver -> List.of(names).contains(waiver.wireName()))
            .collect(Collectors.toSet()));
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
        .put("occupied_until", snapshot.occupiedUntil().toString())
        .put("services", ServiceLines.write(snapshot.services()));
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
        json.getInstant("occupied_until"),
        ServiceLines.read(json.getJsonArray("services", new JsonArray())));
  }
}
