package io.slotwright.booking.catalogue.postgres;

import static java.util.Objects.requireNonNull;

import io.slotwright.booking.catalogue.Editor;
import io.slotwright.booking.catalogue.Service;
import io.slotwright.booking.catalogue.ServiceChange;
import io.slotwright.booking.catalogue.ServiceChange.Changed;
import io.slotwright.booking.catalogue.ServiceChange.Created;
import io.slotwright.booking.catalogue.ServiceChange.Deleted;
import io.slotwright.common.time.Buffers;
import io.slotwright.plumbing.postgres.HistoryTable;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads and writes rows of the table `service_history`.
final class ServiceHistoryRows {

  static final HistoryTable TABLE =
      HistoryTable.of("service_history", "service_id", "service_point_id", "organisation_id");

  private ServiceHistoryRows() {}

  /// A row, by the names of its columns.
  static JsonObject json(ServiceChange change) {
    return new JsonObject()
        .put("service_id", change.service().id().toString())
        .put("version", change.version())
        .put("service_point_id", change.service().servicePointId().toString())
        .put("organisation_id", change.by().organisationId().toString())
        .put("what", change.what())
        .put("occurred_at", change.occurredAt().toString())
        .put("subject", change.by().subject())
        .put("state_before", change.before() == null ? null : json(change.before()))
        .put("state_after", change.after() == null ? null : json(change.after()));
  }

  static ServiceChange change(Row row) {
    long version = row.getLong("version");
    @Nullable Service before = service(row, "state_before", version - 1);
    @Nullable Service after = service(row, "state_after", version);
    Editor by = new Editor(row.getUUID("organisation_id"), row.getString("subject"));
    Instant occurredAt = row.getOffsetDateTime("occurred_at").toInstant();
    String what = row.getString("what");
    return switch (what) {
      case "created" -> new Created(requireNonNull(after), by, occurredAt);
      case "changed" -> new Changed(requireNonNull(before), requireNonNull(after), by, occurredAt);
      case "deleted" -> new Deleted(requireNonNull(before), by, occurredAt);
      default -> throw new IllegalStateException("nothing is called " + what);
    };
  }

  static Map<String, Integer> minutes(JsonObject byCarType) {
    return byCarType.fieldNames().stream()
        .collect(Collectors.toMap(carType -> carType, byCarType::getInteger));
  }

  private static JsonObject json(Service service) {
    return new JsonObject()
        .put("name", service.name())
        .put("default_duration_minutes", service.defaultDurationMinutes())
        .put("durations_by_car_type", JsonObject.mapFrom(service.durationsByCarType()))
        .put("buffer_before_minutes", service.buffers().beforeMinutes())
        .put("buffer_after_minutes", service.buffers().afterMinutes())
        .put("active", service.active());
  }

  private static @Nullable Service service(Row row, String column, long version) {
    return row.getJson(column) instanceof JsonObject state
        ? new Service(
            row.getUUID("service_id"),
            version,
            row.getUUID("service_point_id"),
            state.getString("name"),
            state.getInteger("default_duration_minutes"),
            minutes(state.getJsonObject("durations_by_car_type")),
            new Buffers(
                state.getInteger("buffer_before_minutes"),
                state.getInteger("buffer_after_minutes")),
            state.getBoolean("active"))
        : null;
  }
}
