package io.slotwright.chaos.calendar.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.chaos.calendar.history.Deed.Kind;
import io.slotwright.chaos.calendar.history.Stamp;
import java.util.UUID;

/// A message of a live connection.
///
/// @param start the Monday of its week, or its day; empty when it names none
/// @param zone empty when it names none
/// @param cells the changed ones, or all
record Frame(Kind kind, UUID post, Stamp stamp, String start, String zone, JsonNode cells) {

  static Frame read(String text) {
    JsonNode frame = Json.read(text);
    JsonNode data = frame.path("data");
    return new Frame(
        kind(frame.path("type").asText()),
        UUID.fromString(data.path("post_id").asText()),
        new Stamp(data.path("epoch").asText(), data.path("version").asLong()),
        data.path(data.has("date") ? "date" : "week_start").asText(),
        data.path("timezone").asText(),
        data.path("cells"));
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "snapshot" -> Kind.SNAPSHOT;
      case "calendar_update" -> Kind.CHANGE;
      case "resync" -> Kind.RESYNC;
      default -> throw new IllegalStateException("a frame of an unknown type: " + type);
    };
  }
}
