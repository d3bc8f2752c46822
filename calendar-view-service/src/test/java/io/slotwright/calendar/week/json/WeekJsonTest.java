package io.slotwright.calendar.week.json;

import static io.slotwright.calendar.week.Audience.PUBLIC;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.slotwright.calendar.week.Allocation;
import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.Block;
import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.CellStatus;
import io.slotwright.calendar.week.ClosedDay;
import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Timetable;
import io.slotwright.calendar.week.Week;
import io.slotwright.common.time.IanaZones;
import io.slotwright.common.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The bytes that are sent are the JSON of the documented records.
class WeekJsonTest {

  /// As the services write JSON.
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final Audience OPERATOR = new Audience.Operator("anna");
  private static final NavigableSet<Integer> ALL_DAYS = new TreeSet<>(Set.of(0, 1, 2, 3, 4, 5, 6));

  /// Clocks that change by half an hour, by two hours, at one minute past midnight, for Ramadan
  /// only, or by a whole day.
  private static final List<Week> ODD_WEEKS =
      List.of(
          week("2010-11-01", "America/St_Johns"),
          week("2027-03-29", "Australia/Lord_Howe"),
          week("2027-09-27", "Australia/Lord_Howe"),
          week("2026-02-09", "Africa/Casablanca"),
          week("2026-03-16", "Africa/Casablanca"),
          week("2027-03-22", "Antarctica/Troll"),
          week("2027-10-25", "Antarctica/Troll"),
          week("2011-12-26", "Pacific/Apia"),
          week("1993-08-16", "Pacific/Kwajalein"),
          week("2018-02-12", "America/Sao_Paulo"),
          week("2018-10-29", "America/Sao_Paulo"));

  @Property(tries = 300)
  void aWeekOfAnyZoneIsSentAsDocumented(
      @ForAll("weeks") Week week,
      @ForAll long seed,
      @ForAll("audiences") Audience audience,
      @ForAll("days") NavigableSet<Integer> days)
      throws IOException {
    PostWeek drawn = new RandomWeeks(seed).in(week.monday(), week.zone());

    JsonNode sent = MAPPER.readTree(WeekJson.week(drawn, days, audience, "e1"));

    assertThat(sent).isEqualTo(tree(WeekAsRecords.week(drawn, days, audience, "e1")));
  }

  @Property(tries = 100)
  void aDayIsSentWithTheCellsOfItsWeek(
      @ForAll("weeks") Week week, @ForAll long seed, @ForAll("audiences") Audience audience)
      throws IOException {
    PostWeek drawn = new RandomWeeks(seed).in(week.monday(), week.zone());

    for (int day : ALL_DAYS) {
      JsonNode sent = MAPPER.readTree(WeekJson.day(drawn, day, audience));

      assertThat(sent.path("cells"))
          .hasSize(Week.CELLS_PER_DAY)
          .isEqualTo(tree(WeekAsRecords.cells(drawn, Set.of(day), audience)));
      assertThat(sent.path("post_name").asText()).isEqualTo(drawn.post().name());
      assertThat(sent.path("version").asLong()).isEqualTo(drawn.revision().version());
      assertThat(sent.path("closed_days").size())
          .isEqualTo(WeekAsRecords.closedDays(drawn, Set.of(day), audience).size());
    }
  }

  @Property(tries = 100)
  void changedCellsAreSentAsInTheWeek(@ForAll("weeks") Week week, @ForAll long seed)
      throws IOException {
    PostWeek drawn = new RandomWeeks(seed).in(week.monday(), week.zone());
    List<Cell> some = drawn.cells().stream().filter(cell -> cell.index() % 5 == 0).toList();

    JsonNode sent = MAPPER.readTree(WeekJson.cells(week, some, PUBLIC));

    assertThat(sent).isEqualTo(tree(some.stream().map(CellResponse::of).toList()));
  }

  @Example
  void thePublicSeesNeitherIdsNorReasons() {
    PostWeek week = aBusyWeek();

    String seen = new String(WeekJson.week(week, ALL_DAYS, PUBLIC, "e1"), UTF_8);

    assertThat(seen)
        .contains("\"block\":", "\"displaced\":true", "\"pending\":true", "closed_days")
        .doesNotContain("reason", "block_id", "booking_id", "reservation_id")
        .doesNotContain("lift repair", "holiday")
        .doesNotContain(id(1).toString(), id(2).toString(), id(3).toString());
  }

  @Example
  void operatorsSeeIdsAndReasons() {
    String seen = new String(WeekJson.week(aBusyWeek(), ALL_DAYS, OPERATOR, "e1"), UTF_8);

    assertThat(seen)
        .contains(
            "\"reservation_id\":\"" + id(1),
            "\"booking_id\":\"" + id(2),
            "\"block_id\":\"" + id(3),
            "\"reason\":\"lift repair\"",
            "{\"date\":\"2026-11-24\",\"reason\":\"holiday\"}");
  }

  @Provide
  Arbitrary<Audience> audiences() {
    return Arbitraries.of(PUBLIC, OPERATOR);
  }

  @Provide
  Arbitrary<Week> weeks() {
    Arbitrary<ZoneId> zones = Arbitraries.of(new TreeSet<>(IanaZones.names())).map(ZoneId::of);
    Arbitrary<LocalDate> dates = Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(
        Arbitraries.of(ODD_WEEKS),
        zones.flatMap(zone -> dates.map(date -> Week.containing(date, zone))));
  }

  @Provide
  Arbitrary<NavigableSet<Integer>> days() {
    return Arbitraries.integers().between(0, 6).set().ofMinSize(1).map(TreeSet::new);
  }

  private static PostWeek aBusyWeek() {
    Week week = week("2026-11-23", "UTC");
    Timetable timetable =
        new Timetable(
            List.of(),
            List.of(new Block(id(3), range("2026-11-23T12:00:00Z"), "lift repair")),
            List.of(
                Allocation.hold(id(1), range("2026-11-23T09:00:00Z")),
                new Allocation(
                    id(2), range("2026-11-23T10:00:00Z"), CellStatus.BOOKED, true, true)),
            List.of(new ClosedDay(LocalDate.parse("2026-11-24"), "holiday")));
    Post post = new Post(id(8), id(9), id(7), 1, "Bay 1", true, week.zone());
    return PostWeek.of(post, week, new Revision("e1", 4, 0), timetable, List.of());
  }

  private static JsonNode tree(Object records) throws IOException {
    return MAPPER.readTree(MAPPER.writeValueAsBytes(records));
  }

  private static TimeRange range(String start) {
    return TimeRange.of(Instant.parse(start), Duration.ofMinutes(40));
  }

  private static UUID id(long number) {
    return new UUID(0x0190_a000_0000_7000L, number);
  }

  private static Week week(String monday, String zone) {
    return new Week(LocalDate.parse(monday), ZoneId.of(zone));
  }
}
