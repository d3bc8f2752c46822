package io.slotwright.schedule.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedSchemaTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "holiday", "свято 🎄", "a\u00a0b", "\u200d"})
  void aReasonOfOneLineIsTaken(String reason) {
    assertThat(decide(PublishedSchema.DATE_OVERRIDE, override(reason, "09:00", "24:00")))
        .isEqualTo(Decision.accept("sound"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holiday\n",
        "\nholiday",
        "holi\nday",
        "holiday\r\n",
        "holiday\r",
        "holiday\u0085",
        "\n"
      })
  void aReasonWithALineBreakIsRefusedWhereverItIs(String reason) {
    assertThat(
            violations(decide(PublishedSchema.DATE_OVERRIDE, override(reason, "09:00", "18:00"))))
        .containsExactly("/reason");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9:00\n", "8:00\n", "24:00\n", "09:00\n", "09:00\r", "\n9:00", "25:00"})
  void aTimeEndsWithItsMinutes(String time) {
    assertThat(violations(decide(PublishedSchema.DATE_OVERRIDE, override("holiday", time, time))))
        .contains("/windows/0/start", "/windows/0/end");
    assertThat(violations(decide(PublishedSchema.WEEKLY_TEMPLATE, template(time))))
        .contains("/weekly_slots/0/start");
  }

  private static Decision<String> decide(PublishedSchema schema, ObjectNode document) {
    return schema.decide(document, List::of, () -> "sound");
  }

  private static List<String> violations(Decision<String> decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    Refusal reason = ((Decision.Refused<String>) decision).reason();
    return ((Refusal.Invalid) reason).violations().stream().map(Violation::pointer).toList();
  }

  private static ObjectNode override(String reason, String start, String end) {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("reason", reason);
    document.putArray("windows").addObject().put("start", start).put("end", end);
    return document;
  }

  private static ObjectNode template(String start) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document
        .putArray("weekly_slots")
        .addObject()
        .put("weekday", 0)
        .put("start", start)
        .put("end", "24:00");
    return document;
  }
}
