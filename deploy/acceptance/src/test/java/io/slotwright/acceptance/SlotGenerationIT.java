package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.client.Operator;
import io.slotwright.acceptance.client.Point;
import io.slotwright.acceptance.client.Post;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The slots that operators expect, checked through the HTTP API.
@WithSuite
@Order(2)
class SlotGenerationIT {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate DAY = TODAY.plusDays(7);

  private final Operator operator;

  SlotGenerationIT(RunningSuite suite) {
    this.operator = suite.operator();
  }

  /// A post that is open on every weekday at these hours, nearly a year ahead.
  private Post post(String zone, int minutes, String start, String end) {
    Point point = operator.opensPointWithLongHorizon("Slots in " + zone, zone);
    Post post = operator.addsPost(point, 1, minutes);
    operator.setsHours(
        post, IntStream.rangeClosed(0, 6).mapToObj(day -> Json.window(day, start, end)).toList());
    return post;
  }

  private List<String> starts(Post post, LocalDate date) {
    return operator.slots(post, date, date).stream().map(SlotGenerationIT::start).toList();
  }

  private static String start(JsonNode slot) {
    return slot.path("starts_at").asText();
  }

  private static LocalDate next(LocalDate thisYears) {
    return thisYears.isAfter(TODAY) ? thisYears : thisYears.plusYears(1);
  }

  private static LocalDate nextLastSundayOf(Month month) {
    LocalDate thisYears = lastSunday(TODAY.getYear(), month);
    return thisYears.isAfter(TODAY) ? thisYears : lastSunday(TODAY.getYear() + 1, month);
  }

  private static LocalDate lastSunday(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
  }

  @ParameterizedTest
  @CsvSource({"60, 24:00, 24", "20, 24:00, 72", "20, 23:45, 71"})
  void aWholeDayIsCutIntoAsManySlotsAsFit(int minutes, String end, int slots) {
    assertThat(starts(post("UTC", minutes, "00:00", end), DAY)).hasSize(slots);
  }

  @Test
  void slotsBeginWhereTheWindowBegins() {
    assertThat(starts(post("UTC", 8, "07:22", "08:00"), DAY))
        .containsExactly(
            DAY + "T07:22:00Z", DAY + "T07:30:00Z", DAY + "T07:38:00Z", DAY + "T07:46:00Z");
  }

  @Test
  void aBlockTakesEverySlotThatItTouches() {
    Post post = post("UTC", 60, "08:00", "12:30");

    operator.blocks(post, DAY + "T10:00:00Z", DAY + "T10:10:00Z");

    assertThat(operator.slots(post, DAY, DAY))
        .extracting(slot -> start(slot) + " " + slot.path("blocked").asBoolean())
        .containsExactly(
            DAY + "T08:00:00Z false",
            DAY + "T09:00:00Z false",
            DAY + "T10:00:00Z true",
            DAY + "T11:00:00Z false");
  }

  @Test
  void aTemplateIsReadOnTheClocksOfThePoint() {
    LocalDate december = next(LocalDate.of(TODAY.getYear(), Month.DECEMBER, 5));
    LocalDate monday = december.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    Point point = operator.opensPointWithLongHorizon("New York", "America/New_York");
    Post post = operator.addsPost(point, 1, 60);
    operator.setsHours(post, Workshop.weekdays("09:00", "17:00"));

    assertThat(operator.slots(post, monday, monday.plusDays(6)))
        .extracting(SlotGenerationIT::start)
        .containsExactlyElementsOf(
            IntStream.range(0, 5)
                .boxed()
                .flatMap(
                    day ->
                        IntStream.rangeClosed(14, 21)
                            .mapToObj(hour -> monday.plusDays(day) + "T" + hour + ":00:00Z"))
                .toList());
  }

  @Test
  void anOverrideLateInTheEveningMayBeOfTheNextDayInUtc() {
    LocalDate june = next(LocalDate.of(TODAY.getYear(), Month.JUNE, 15));
    Post post = post("America/New_York", 60, "09:00", "17:00");

    operator.overrides(post, june, "22:00", "23:00");

    assertThat(starts(post, june)).containsExactly(june.plusDays(1) + "T02:00:00Z");
  }

  @Test
  void allThatIsWrongWithATemplateIsReportedTogether() {
    Post post = post("UTC", 60, "09:00", "17:00");
    Map<String, Object> misspelt = Map.of("weekday", 3, "strat", "08:00", "end", "10:00");

    Answer answer =
        operator
            .api()
            .put(
                post.path() + "/template",
                Json.object(
                    "weekly_slots",
                    List.of(
                        Json.window(0, "06:00", "10:00"),
                        Json.window(0, "08:00", "10:00"),
                        Json.window(1, "08:00", "07:00"),
                        Json.window(2, "25:00", "26:00"),
                        misspelt)))
            .expect(422);

    assertThat(answer.json().path("violations").valueStream())
        .extracting(each -> each.path("code").asText() + " " + pointerOfWindow(each))
        .contains(
            "windows-overlap /weekly_slots/1",
            "start-not-before-end /weekly_slots/2",
            "schema /weekly_slots/3",
            "schema /weekly_slots/4");
    assertThat(starts(post, DAY)).as("the hours of before").hasSize(8);
  }

  /// Leaves out the field within the window.
  private static String pointerOfWindow(JsonNode violation) {
    return violation.path("pointer").asText().replaceFirst("(/weekly_slots/\\d+).*", "$1");
  }

  @Test
  void aSpringNightHasOneHourLess() {
    LocalDate sunday = nextLastSundayOf(Month.MARCH);
    Post post = post("Europe/Kyiv", 30, "01:00", "05:00");

    List<JsonNode> slots = operator.slots(post, sunday, sunday);

    assertThat(slots).hasSize(6);
    assertThat(start(slots.getFirst())).isEqualTo(sunday.minusDays(1) + "T23:00:00Z");
    assertThat(slots.getLast().path("ends_at").asText()).isEqualTo(sunday + "T02:00:00Z");
  }

  @Test
  void anAutumnNightHasOneHourMore() {
    LocalDate sunday = nextLastSundayOf(Month.OCTOBER);
    Post post = post("Europe/Kyiv", 30, "01:00", "05:00");

    List<JsonNode> slots = operator.slots(post, sunday, sunday);

    assertThat(slots).hasSize(10);
    assertThat(start(slots.getFirst())).isEqualTo(sunday.minusDays(1) + "T22:00:00Z");
    assertThat(slots.getLast().path("ends_at").asText()).isEqualTo(sunday + "T03:00:00Z");
  }
}
