package io.slotwright.schedule.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.schedule.slot.DayTime;
import io.slotwright.schedule.slot.Window;
import io.slotwright.schedule.slot.WindowRules.Written;
import java.util.Optional;

/// Windows in JSON documents.
public final class WrittenWindows {

  private WrittenWindows() {}

  /// The window that `element` describes; empty when its times are missing or malformed.
  public static Optional<Written> read(String pointer, JsonNode element) {
    return time(element, "start")
        .flatMap(start -> time(element, "end").map(end -> new Written(pointer, start, end)));
  }

  /// The window of a valid element.
  public static Window window(JsonNode element) {
    return Window.of(element.path("start").textValue(), element.path("end").textValue());
  }

  private static Optional<DayTime> time(JsonNode element, String field) {
    return Optional.ofNullable(element.path(field).textValue()).flatMap(DayTime::parse);
  }
}
