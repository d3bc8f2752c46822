package io.slotwright.schedule.hours.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.problem.Violation;
import io.slotwright.schedule.schema.json.PublishedSchema;
import io.slotwright.schedule.schema.json.WrittenWindows;
import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.slot.WeeklySlot;
import io.slotwright.schedule.slot.WindowRules;
import io.slotwright.schedule.slot.WindowRules.Written;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads a weekly template: checks it against its schema and the rules of windows, and reports all
/// violations at once, as far as a malformed or too long document allows.
final class TemplateDocument {

  private TemplateDocument() {}

  static Decision<WeeklyHours> read(JsonNode document) {
    JsonNode slots = document.path("weekly_slots");
    return PublishedSchema.WEEKLY_TEMPLATE.decide(
        document, () -> violations(slots), () -> hours(slots));
  }

  private static List<Violation> violations(JsonNode slots) {
    return IntStream.rangeClosed(0, 6)
        .mapToObj(weekday -> of(weekday, slots))
        .flatMap(written -> WindowRules.violations(written).stream())
        .toList();
  }

  private static List<Written> of(int weekday, JsonNode slots) {
    return IntStream.range(0, slots.size())
        .filter(index -> isOf(weekday, slots.path(index)))
        .mapToObj(index -> WrittenWindows.read("/weekly_slots/" + index, slots.path(index)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isOf(int weekday, JsonNode slot) {
    return slot.path("weekday").isNumber() && slot.path("weekday").doubleValue() == weekday;
  }

  private static WeeklyHours hours(JsonNode slots) {
    return new WeeklyHours(
        slots
            .valueStream()
            .map(
                slot -> WeeklySlot.of(slot.path("weekday").intValue(), WrittenWindows.window(slot)))
            .toList());
  }
}
