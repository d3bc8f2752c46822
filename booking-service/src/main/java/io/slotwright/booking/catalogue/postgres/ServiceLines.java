package io.slotwright.booking.catalogue.postgres;

import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/// The snapshot of a basket as a JSON column.
public final class ServiceLines {

  private ServiceLines() {}

  public static JsonArray write(List<ServiceLine> lines) {
    JsonArray array = new JsonArray();
    lines.forEach(
        line ->
            array.add(
                new JsonObject()
                    .put("service_id", line.serviceId().toString())
                    .put("name", line.name())
                    .put("minutes", line.minutes())
                    .put("buffer_before_minutes", line.bufferBeforeMinutes())
                    .put("buffer_after_minutes", line.bufferAfterMinutes())));
    return array;
  }

  public static List<ServiceLine> read(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).map(ServiceLines::line).toList();
  }

  private static ServiceLine line(JsonObject json) {
    return new ServiceLine(
        UUID.fromString(json.getString("service_id")),
        json.getString("name"),
        json.getInteger("minutes"),
        json.getInteger("buffer_before_minutes", 0),
        json.getInteger("buffer_after_minutes", 0));
  }
}
