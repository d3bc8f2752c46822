package io.slotwright.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.slotwright.schedule.fixture.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The acceptance cases of slot generation, over HTTP.
@QuarkusTest
class SlotCasesHttpTest extends ServiceTest {

  private static final String MONDAY = "2026-11-23";

  @ParameterizedTest
  @CsvSource({"24:00, 60, 24", "24:00, 20, 72", "23:45, 20, 71"})
  void aWholeDay(String end, int minutes, int count) {
    String post = addPostIn("UTC", minutes);
    putTemplate(post, List.of(window(0, "00:00", end))).statusCode(200);

    assertThat(starts(post, MONDAY, MONDAY)).hasSize(count);
  }

  @Test
  void slotsStartWhereTheWindowDoes() {
    String post = addPostIn("UTC", 8);
    putTemplate(post, List.of(window(0, "07:22", "08:00")));

    assertThat(starts(post, MONDAY, MONDAY))
        .containsExactly(
            "2026-11-23T07:22:00Z",
            "2026-11-23T07:30:00Z",
            "2026-11-23T07:38:00Z",
            "2026-11-23T07:46:00Z");
  }

  @Test
  void aBlockedSlotIsShownAsBlocked() {
    String post = addPostIn("UTC", 60);
    putTemplate(post, List.of(window(0, "08:00", "12:30")));
    addBlock(post, "2026-11-23T10:00:00Z", "2026-11-23T10:10:00Z");

    JsonPath slots = slots(post, MONDAY, MONDAY).jsonPath();

    assertThat(slots.getList("slots.starts_at"))
        .isEqualTo(
            List.of(
                "2026-11-23T08:00:00Z",
                "2026-11-23T09:00:00Z",
                "2026-11-23T10:00:00Z",
                "2026-11-23T11:00:00Z"));
    assertThat(slots.getList("slots.blocked")).isEqualTo(List.of(false, false, true, false));
    assertThat(slots.getString("slots[0].id")).isEqualTo(post + "~2026-11-23T08:00:00Z");
    assertThat(slots.getString("slots[0].ends_at")).isEqualTo("2026-11-23T09:00:00Z");
    assertThat(slots.getString("timezone")).isEqualTo("UTC");
  }

  @Test
  void aWeekOfDecemberInNewYork() {
    String post = addPostIn("America/New_York", 60);
    List<Map<String, Object>> workdays = new ArrayList<>();
    IntStream.range(0, 5).forEach(day -> workdays.add(window(day, "09:00", "17:00")));
    putTemplate(post, workdays);

    List<String> week = starts(post, "2026-12-07", "2026-12-13");

    assertThat(week)
        .hasSize(40)
        .startsWith("2026-12-07T14:00:00Z")
        .endsWith("2026-12-11T21:00:00Z")
        .contains("2026-12-07T21:00:00Z", "2026-12-08T14:00:00Z");
  }

  @Test
  void anOverrideOfAJuneDate() {
    String post = addPostIn("America/New_York", 60);
    operator()
        .body(Map.of("windows", List.of(Map.of("start", "22:00", "end", "23:00"))))
        .put("/api/v1/posts/" + post + "/overrides/2027-06-15")
        .then()
        .statusCode(200);

    assertThat(starts(post, "2027-06-15", "2027-06-15")).containsExactly("2027-06-16T02:00:00Z");
  }

  @Test
  void everythingThatIsWrongWithATemplateIsToldAtOnce() {
    putTemplate(
            addPostIn("UTC", 60),
            List.of(
                window(0, "06:00", "10:00"),
                window(0, "08:00", "10:00"),
                window(1, "08:00", "07:00"),
                window(2, "08:00", "25:00"),
                Map.of("weekday", 3, "strat", "08:00", "start", "08:00", "end", "09:00")))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("violations.size()", equalTo(4))
        .body(violation("/weekly_slots/1"), equalTo("windows-overlap"))
        .body(violation("/weekly_slots/2/end"), equalTo("start-not-before-end"))
        .body(violation("/weekly_slots/3/end"), equalTo("schema"))
        .body(violation("/weekly_slots/4/strat"), equalTo("schema"))
        .body(
            "violations.find { it.code == 'windows-overlap' }.message",
            containsString("06:00-10:00 (/weekly_slots/0) and 08:00-10:00 (/weekly_slots/1)"));
  }

  @Test
  void springForwardInKyiv() {
    String post = addPostIn("Europe/Kyiv", 30);
    putTemplate(post, List.of(window(6, "01:00", "05:00")));

    JsonPath slots = slots(post, "2027-03-28", "2027-03-28").jsonPath();

    assertThat(slots.getList("slots")).hasSize(6);
    assertThat(slots.getString("slots[0].starts_at")).isEqualTo("2027-03-27T23:00:00Z");
    assertThat(slots.getString("slots[5].ends_at")).isEqualTo("2027-03-28T02:00:00Z");
  }

  @Test
  void fallBackInKyiv() {
    String post = addPostIn("Europe/Kyiv", 30);
    putTemplate(post, List.of(window(6, "01:00", "05:00")));

    JsonPath slots = slots(post, "2027-10-31", "2027-10-31").jsonPath();

    assertThat(slots.getList("slots")).hasSize(10);
    assertThat(slots.getString("slots[0].starts_at")).isEqualTo("2027-10-30T22:00:00Z");
    assertThat(slots.getString("slots[9].ends_at")).isEqualTo("2027-10-31T03:00:00Z");
  }

  private static String violation(String pointer) {
    return "violations.find { it.pointer == '" + pointer + "' }.code";
  }
}
