package io.slotwright.booking.search;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.MONDAY;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class BookableDaysTest {

  private static final String WEEK = "from=2026-11-23&to=2026-11-29&duration_minutes=60";

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void aDayIsListedWithItsFirstOpeningAtAnyPost() {
    Bay first = shop.open(aCentre(), 60);
    Bay second = shop.addPost(first.centre(), 2, 45, first.service());
    book(first, at("08:00")).statusCode(201);

    days(first, WEEK)
        .body("timezone", equalTo("UTC"))
        .body("days.date", contains("2026-11-23"))
        .body("days.first_starts_at", contains("2026-11-23T08:00:00Z"))
        .body("next_starts_at", nullValue());
    days(first, WEEK + "&post_id=" + first.post())
        .body("days.first_starts_at", contains("2026-11-23T09:00:00Z"));
    days(first, "from=2026-11-23&service_ids=" + second.service())
        .body("days.date", contains("2026-11-23"));
  }

  @Test
  void anEmptySpanSaysWhenTheNextOpeningIs() {
    Bay bay = shop.open(aCentre(), 60);

    days(bay, "from=2026-11-01&to=2026-11-22&duration_minutes=60")
        .body("days", empty())
        .body("next_starts_at", equalTo("2026-11-23T08:00:00Z"));
    days(bay, "from=2026-11-24&to=2026-11-30&duration_minutes=60")
        .body("days", empty())
        .body("next_starts_at", nullValue());
  }

  @Test
  void aDayThatIsTakenOrTooShortIsNotListed() {
    Bay bay = shop.open(aCentre(), 240);
    days(bay, "from=2026-11-23&to=2026-11-29&duration_minutes=241").body("days", empty());
    book(bay, at("08:00")).statusCode(201);

    days(bay, WEEK).body("days", empty());
  }

  @Test
  void withoutDatesItIsTwoWeeksFromToday() {
    Bay bay = shop.open(aCentre(), 60);
    offer(bay, LocalDate.parse("2026-12-05"), Instant.parse("2026-12-05T08:00:00Z"));
    offer(bay, LocalDate.parse("2026-12-06"), Instant.parse("2026-12-06T08:00:00Z"));

    days(bay, "duration_minutes=60")
        .body("days.date", contains("2026-11-23", "2026-12-05"))
        .body("next_starts_at", equalTo("2026-12-06T08:00:00Z"));
  }

  /// 60 days after the clock of the tests, 2026-11-22T18:00Z.
  @Test
  void beyondTheHorizonThereIsNothing() {
    Bay bay = shop.open(aCentre(), 60);
    offer(bay, LocalDate.parse("2027-01-21"), Instant.parse("2027-01-21T18:00:00Z"));
    offer(bay, LocalDate.parse("2027-01-22"), Instant.parse("2027-01-22T08:00:00Z"));

    days(bay, "from=2027-01-01&to=2027-01-31&duration_minutes=60")
        .body("days.date", contains("2027-01-21"))
        .body("next_starts_at", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "Pacific/Kiritimati,  2026-11-25T09:59:00Z, 2026-11-25",
    "Pacific/Kiritimati,  2026-11-25T10:00:00Z, 2026-11-26",
    "America/New_York,    2026-11-25T04:59:00Z, 2026-11-24",
    "America/New_York,    2026-11-25T05:00:00Z, 2026-11-25",
    "Asia/Kathmandu,      2026-11-24T18:14:00Z, 2026-11-24",
    "Asia/Kathmandu,      2026-11-24T18:15:00Z, 2026-11-25"
  })
  void aDateIsThatOfThePointsOwnClock(ZoneId zone, Instant startsAt, LocalDate date) {
    Bay bay = shop.open(aCentre(), 60);
    schedule.tell(bay.centre().changed().pointIn(zone));
    offer(bay, date, startsAt);

    days(bay, "from=%1$s&to=%1$s&duration_minutes=60".formatted(date))
        .body("timezone", equalTo(zone.getId()))
        .body("days.date", contains(date.toString()))
        .body("days.first_starts_at", contains(startsAt.toString()));
  }

  /// The list of all openings has the same dates, for supplies drawn at random.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theDaysAreThoseOfTheListedOpenings(long seed) {
    Random random = new Random(seed);
    Bay bay = shop.open(aCentre(), 30);
    Bay other = shop.addPost(bay.centre(), 2, 30, bay.service());
    for (int day = 1; day < 12; day++) {
      LocalDate date = MONDAY.plusDays(day);
      offer(random.nextBoolean() ? bay : other, date, starts(date, random));
    }

    var answer =
        days(bay, "from=2026-11-24&to=2026-12-01&duration_minutes=60").extract().jsonPath();

    Map<String, String> listed = listed(bay, "from=2026-11-24&to=2026-12-01");
    assertThat(answer.<String>getList("days.date")).containsExactlyElementsOf(listed.keySet());
    assertThat(answer.<String>getList("days.first_starts_at"))
        .containsExactlyElementsOf(listed.values());
    assertThat(answer.getString("next_starts_at"))
        .isEqualTo(
            listed(bay, "from=2026-12-02&to=2026-12-31").values().stream()
                .findFirst()
                .orElse(null));
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-11-23&to=2026-11-22&duration_minutes=30, to-before-from",
    "from=2026-11-23&to=2027-02-23&duration_minutes=30, range-too-long",
    "from=tomorrow&duration_minutes=30,                 malformed-date",
    "duration_minutes=0,                                duration-out-of-range",
    "duration_minutes=30&post_id=x,                     malformed-id",
    "service_ids=x,                                     malformed-id",
    "from=2026-11-23,                                   empty-basket"
  })
  void whatCannotBeSearchedIsSaid(String query, String code) {
    Bay bay = shop.open(aCentre(), 30);

    search(bay.centre().id(), query).statusCode(422).body("code", equalTo(code));
  }

  @Test
  void anUnknownPointIsNotFound() {
    search(UUID.randomUUID(), "duration_minutes=30").statusCode(404);
  }

  private void offer(Bay bay, LocalDate date, Instant... starts) {
    schedule.tell(
        new PostDayChanged(
            bay.post(),
            date,
            bay.centre().version(),
            TestClock.START,
            ZoneId.of("UTC"),
            bay.slotMinutes(),
            List.of(starts),
            List.of(),
            null,
            null));
  }

  /// Half hours of the morning, each or not, so that an hour fits on some days only.
  private static Instant[] starts(LocalDate date, Random random) {
    List<Instant> starts = new ArrayList<>();
    for (int half = 0; half < 6; half++) {
      if (random.nextInt(3) == 0) {
        starts.add(date.atTime(8 + half / 2, half % 2 * 30).atZone(ZoneId.of("UTC")).toInstant());
      }
    }
    return starts.toArray(Instant[]::new);
  }

  /// The first listed opening of each date.
  private static Map<String, String> listed(Bay bay, String span) {
    List<String> starts =
        given()
            .get(
                "/api/v1/service-points/"
                    + bay.centre().id()
                    + "/availability?duration_minutes=60&"
                    + span)
            .then()
            .statusCode(200)
            .extract()
            .path("openings.starts_at");
    Map<String, String> first = new LinkedHashMap<>();
    starts.forEach(start -> first.putIfAbsent(start.substring(0, 10), start));
    return first;
  }

  private static ValidatableResponse days(Bay bay, String query) {
    return search(bay.centre().id(), query).statusCode(200);
  }

  private static ValidatableResponse search(UUID point, String query) {
    return given().get("/api/v1/service-points/" + point + "/availability/days?" + query).then();
  }
}
