package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Customer;
import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.client.Operator;
import io.slotwright.acceptance.client.Point;
import io.slotwright.acceptance.client.Post;
import io.slotwright.acceptance.client.Waiting;
import io.slotwright.acceptance.client.Week;
import io.slotwright.acceptance.client.Week.Cell;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The 336 cells, also where the clocks change.
@WithSuite
@Order(4)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeekViewIT {
  private final RunningSuite suite;
  private final Customer customer;
  private Post post;

  WeekViewIT(RunningSuite suite) {
    this.suite = suite;
    this.customer = suite.customer();
  }

  @BeforeAll
  void openFromNineToTenOnSixDays() {
    Operator operator = suite.operator();
    Point point = operator.opensPoint("Week", "UTC");
    post = operator.addsPost(point, 1, 30);
    operator.setsHours(
        post, IntStream.range(0, 6).mapToObj(day -> Json.window(day, "09:00", "22:00")).toList());
    Waiting.until(
        () ->
            assertThat(customer.sees(post, Workshop.mondayAhead()).count("available"))
                .isPositive());
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, 2026-11-23",
    "Europe/Berlin, 2027-03-22",
    "Europe/Kyiv, 2027-10-25",
    "America/New_York, 2026-10-26",
    "America/St_Johns, 2027-03-08",
    "Asia/Kathmandu, 2026-12-28",
    "Australia/Lord_Howe, 2027-03-29",
    "Africa/Casablanca, 2027-02-01",
    "Pacific/Apia, 2011-12-26",
    "Pacific/Chatham, 2027-09-20"
  })
  void anyWeekOfAnyZoneIsTiledWithoutHoleOrOverlap(ZoneId zone, LocalDate monday) {
    List<Cell> cells = customer.sees(post, monday.plusDays(3), "&timezone=" + zone).cells();

    assertThat(cells).hasSize(336);
    assertThat(cells.getFirst().start()).isEqualTo(monday.atStartOfDay(zone).toInstant());
    assertThat(cells.getLast().end()).isEqualTo(monday.plusDays(7).atStartOfDay(zone).toInstant());
    for (int i = 1; i < cells.size(); i++) {
      assertThat(cells.get(i).start()).as(cells.get(i).at()).isEqualTo(cells.get(i - 1).end());
    }
  }

  @Test
  void theHalfHoursThatASpringNightSkipsHaveNoRealMinutes() {
    List<Cell> cells =
        customer.sees(post, LocalDate.of(2027, 3, 22), "&timezone=Europe/Berlin").cells();

    assertThat(cells)
        .filteredOn(cell -> cell.start().equals(cell.end()))
        .extracting(Cell::at)
        .containsExactly("2027-03-28 02:00", "2027-03-28 02:30");
    assertThat(cells)
        .filteredOn(cell -> Duration.between(cell.start(), cell.end()).toMinutes() == 30)
        .hasSize(334);
  }

  @Test
  void daysNarrowTheCellsAndNotTheTotal() {
    LocalDate monday = Workshop.mondayAhead();

    Week whole = customer.sees(post, monday);
    Week half = customer.sees(post, monday, "&days=0,1,2");

    assertThat(whole.cells()).hasSize(336);
    assertThat(whole.count("available")).isEqualTo(156);
    assertThat(half.cells()).hasSize(144);
    assertThat(half.json().path("total_cells").asInt()).isEqualTo(336);
  }

  @Test
  void aWeekThatHasNotChangedIsNotSentAgain() {
    String path = "/api/v1/calendar/week?post_id=" + post.id();
    Answer first = suite.anonymous().get(path).expect(200);

    Answer second =
        suite.anonymous().with("If-None-Match", first.header("ETag")).get(path).expect(304);

    assertThat(second.body()).isEmpty();
  }

  @Test
  void everyChangeOfABookingMakesANewVersion() {
    Workshop workshop = suite.opensWorkshop("Europe/Lisbon", 20);
    Post chair = workshop.post(0);
    long before = customer.sees(chair, workshop.monday()).version();

    customer.reserves(chair, workshop.at(3, "12:00"), workshop.service(), "passenger").expect(201);

    Waiting.until(
        () -> {
          Week week = customer.sees(chair, workshop.monday());
          assertThat(week.version()).isGreaterThan(before);
          assertThat(week.at("held"))
              .containsExactly(
                  workshop.monday().plusDays(3) + " 12:00",
                  workshop.monday().plusDays(3) + " 12:30");
        });
  }
}
