package io.slotwright.schedule.hours.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.common.decision.Decision;
import io.slotwright.schedule.schema.json.PublishedSchema;
import io.slotwright.schedule.schema.json.WrittenWindows;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.slot.WindowRules;
import io.slotwright.schedule.slot.WindowRules.Written;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads the hours of one date: checks them against their schema and the rules of windows.
///
/// It reports all violations at once, as far as a malformed or too long document allows.
final class OverrideDocument {

  private OverrideDocument() {}

  static Decision<SpecialHours> read(JsonNode document) {
    JsonNode windows = document.path("windows");
    return PublishedSchema.DATE_OVERRIDE.decide(
        document,
        () -> WindowRules.violations(written(windows)),
        () -> hours(windows, document.path("reason")));
  }

  private static List<Written> written(JsonNode windows) {
    return IntStream.range(0, windows.size())
        .mapToObj(index -> WrittenWindows.read("/windows/" + index, windows.path(index)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static SpecialHours hours(JsonNode windows, JsonNode reason) {
    return new SpecialHours(
        windows.valueStream().map(WrittenWindows::window).toList(), reason.textValue());
  }
}
