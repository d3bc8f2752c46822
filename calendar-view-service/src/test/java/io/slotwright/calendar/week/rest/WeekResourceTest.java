package io.slotwright.calendar.week.rest;

import static io.restassured.RestAssured.given;
import static io.slotwright.calendar.PostStory.aPostIn;
import static io.slotwright.calendar.PostStory.aPostOf;
import static io.slotwright.calendar.PostStory.block;
import static io.slotwright.common.event.BookingStatus.CANCELLED_BY_CUSTOMER;
import static io.slotwright.common.event.BookingStatus.CONFIRMED;
import static io.slotwright.common.event.ReservationChanged.What.BOOKED;
import static io.slotwright.common.event.ReservationChanged.What.EXPIRED;
import static io.slotwright.common.event.ReservationChanged.What.HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.slotwright.calendar.Announcer;
import io.slotwright.calendar.PostStory;
import io.slotwright.calendar.TestClock;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.Topics;
import io.slotwright.common.time.Buffers;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class WeekResourceTest {

  private static final String WEEK = "2026-11-23";
  private static final int MONDAY_NINE = 18;

  @Inject Announcer announcer;
  @Inject TestClock clock;
  @Inject MeterRegistry meters;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Kyiv",
        "UTC",
        "Asia/Kathmandu",
        "Pacific/Chatham",
        "Australia/Lord_Howe",
        "America/St_Johns",
        "Etc/GMT+12",
        "Pacific/Kiritimati"
      })
  void aWeekIsTiledBy336CellsInAnyZone(String zone) {
    PostStory post = announcer.introduce(aPostIn("UTC"));

    JsonPath week = json(post, Map.of("week_start", "2027-03-28", "timezone", zone));

    assertThat(week.getString("week_start")).isEqualTo("2027-03-22");
    assertThat(week.getString("timezone")).isEqualTo(zone);
    assertThat(week.getInt("total_cells")).isEqualTo(336);
    assertTiled(week);
  }

  @Test
  void halfHoursThatTheClocksSkipHaveNoRealMinutes() {
    PostStory post = announcer.introduce(aPostIn("Europe/Berlin"));

    JsonPath week = json(post, Map.of("week_start", "2027-03-22"));

    assertThat(halfHours(week)).isEqualTo(334);
    assertThat(week.<String>getList("cells.findAll { it.starts_at == it.ends_at }.time"))
        .containsExactly("02:00", "02:30");
    assertThat(week.getList("cells.findAll { it.starts_at == it.ends_at }.day"))
        .containsExactly(6, 6);
    assertTiled(week);
  }

  @Test
  void daysChoosesCellsAndLeavesTheirTotal() {
    PostStory post = aPostIn("UTC");
    Stream.of("23", "24", "25", "26", "27", "28")
        .map(day -> post.day("2026-11-" + day, "09:00", "22:00"))
        .forEach(announcer::say);
    announcer.introduce(post);
    awaitStatus(post, "available", 156);

    JsonPath all = json(post, Map.of("week_start", WEEK));
    JsonPath some = json(post, Map.of("week_start", WEEK, "days", "0,1,2"));

    assertThat(all.getList("cells")).hasSize(336);
    assertThat(some.getList("cells")).hasSize(144);
    assertThat(some.getInt("total_cells")).isEqualTo(336);
    assertThat(some.getList("cells.day.unique()")).containsExactly(0, 1, 2);
    assertThat(some.getList("cells.findAll { it.status == 'available' }")).hasSize(78);
  }

  @Test
  void anyDateNamesItsWeekAndNoneTheCurrentOne() {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));

    assertThat(json(post, Map.of("week_start", "2026-11-29")).getString("week_start"))
        .isEqualTo(WEEK);
    assertThat(json(post, Map.of()).getString("week_start")).isEqualTo("2026-11-16");
    assertThat(json(post, Map.of()).getString("timezone")).isEqualTo("Europe/Kyiv");
  }

  @Test
  void aBookingShowsUntilItIsCancelled() {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));
    UUID booking = UUID.randomUUID();
    announcer.say(post.day(WEEK, "09:00", "18:00"));
    awaitStatus(post, "available", 18);

    announcer.say(post.booking(booking, 1, CONFIRMED, "2026-11-23T07:00:00Z", 60));
    awaitStatus(post, "booked", 2);
    JsonPath booked = json(post, Map.of("week_start", WEEK));
    announcer.say(post.booking(booking, 2, CANCELLED_BY_CUSTOMER, "2026-11-23T07:00:00Z", 60));
    awaitStatus(post, "available", 18);
    JsonPath cancelled = json(post, Map.of("week_start", WEEK));

    assertThat(booked.getList("cells.findAll { it.status == 'booked' }.index"))
        .containsExactly(MONDAY_NINE, MONDAY_NINE + 1);
    assertThat(cancelled.getLong("version")).isEqualTo(booked.getLong("version") + 1);
  }

  @Test
  void whatIsKeptFreeAroundABookingShowsAsBooked() {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));
    announcer.say(post.day(WEEK, "09:00", "18:00"));
    awaitStatus(post, "available", 18);

    announcer.say(
        post.booking(
            UUID.randomUUID(), 1, CONFIRMED, "2026-11-23T07:30:00Z", 60, new Buffers(15, 30)));
    awaitStatus(post, "booked", 4);

    JsonPath booked = json(post, Map.of("week_start", WEEK));
    assertThat(booked.getList("cells.findAll { it.status == 'booked' }.index"))
        .containsExactly(MONDAY_NINE, MONDAY_NINE + 1, MONDAY_NINE + 2, MONDAY_NINE + 3);
    assertThat(booked.getList("cells[%d].segments.starts_at".formatted(MONDAY_NINE)))
        .containsExactly("2026-11-23T07:00:00Z", "2026-11-23T07:15:00Z");
  }

  @Test
  void aBookingThatMovesChangesBothPosts() {
    PostStory from = announcer.introduce(aPostIn("UTC"));
    PostStory to = announcer.introduce(aPostIn("UTC"));
    UUID booking = UUID.randomUUID();
    announcer.say(from.booking(booking, 1, CONFIRMED, "2026-11-23T09:00:00Z", 30));
    awaitStatus(from, "booked", 1);

    announcer.say(to.booking(booking, 2, CONFIRMED, "2026-11-23T10:00:00Z", 30));
    awaitStatus(to, "booked", 1);

    awaitStatus(from, "booked", 0);
    assertThat(version(from)).isEqualTo(3);
    assertThat(version(to)).isEqualTo(2);
  }

  @Test
  void aHoldLapsesByItselfWhenNobodySaysSo() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    UUID hold = UUID.randomUUID();
    Instant lapse = clock.instant().plusSeconds(600);
    announcer.say(post.day(WEEK, "09:00", "10:00"));
    awaitStatus(post, "available", 2);
    announcer.say(post.reservation(hold, 1, HELD, "2026-11-23T09:00:00Z", lapse));
    awaitStatus(post, "held", 1);
    String tagWhileHeld = week(post, Map.of("week_start", WEEK)).header("ETag");

    clock.advance(Duration.ofMinutes(10));
    Response lapsed = asking(post, Map.of("week_start", WEEK), tagWhileHeld);

    lapsed.then().statusCode(200);
    assertThat(cellsOfStatus(lapsed.jsonPath(), "available")).hasSize(2);
    assertThat(lapsed.header("ETag")).isNotEqualTo(tagWhileHeld);

    announcer.say(post.reservation(hold, 2, EXPIRED, "2026-11-23T09:00:00Z", lapse));
    awaitVersion(post, 4);
    assertThat(statusesOf(post, "available")).hasSize(2);
  }

  @Test
  void aReservationThatBecameABookingHoldsNoLonger() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    UUID id = UUID.randomUUID();
    Instant lapse = clock.instant().plusSeconds(600);
    announcer.say(
        post.reservation(id, 1, HELD, "2026-11-23T09:00:00Z", lapse),
        post.reservation(id, 2, BOOKED, "2026-11-23T09:00:00Z", lapse),
        post.booking(id, 1, CONFIRMED, "2026-11-23T09:00:00Z", 30));
    awaitStatus(post, "booked", 1);

    announcer.say(post.booking(id, 2, CANCELLED_BY_CUSTOMER, "2026-11-23T09:00:00Z", 30));

    awaitStatus(post, "empty", 336);
  }

  @Test
  void duplicatesAndStragglersChangeNothing() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    UUID booking = UUID.randomUUID();
    Event created = post.booking(booking, 1, CONFIRMED, "2026-11-23T09:00:00Z", 30);
    Event moved = post.booking(booking, 2, CONFIRMED, "2026-11-23T11:00:00Z", 30);
    Event early = post.day(WEEK, 1, "09:00", "10:00");
    Event late = post.day(WEEK, 2, "09:00", "12:00");
    announcer.say(late, moved);
    awaitStatus(post, "booked", 1);
    awaitStatus(post, "available", 5);
    long version = version(post);

    announcer.say(created, early, moved, late, created);
    PostStory later = announcer.introduce(aPostIn("UTC"));
    announcer.say(later.day(WEEK, "09:00", "10:00"));
    announcer.say(later.booking(UUID.randomUUID(), 1, CONFIRMED, "2026-11-23T12:00:00Z", 30));
    awaitStatus(later, "available", 2);
    awaitStatus(later, "booked", 1);

    assertThat(version(post)).isEqualTo(version);
    assertThat(statusesOf(post, "booked")).containsExactly("11:00");
  }

  @Test
  void aBlockTakesOutTheSlotsThatItTouchesAndSegmentsTellWhereACellMixes() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    announcer.say(
        post.day(WEEK, "09:00", "11:00", block("2026-11-23T09:10:00Z", "2026-11-23T09:20:00Z")),
        post.day(
            "2026-11-24", "09:00", "09:00", block("2026-11-24T05:10:00Z", "2026-11-24T05:30:00Z")));

    awaitStatus(post, "blocked", 2);

    JsonPath week = json(post, Map.of("week_start", WEEK));
    assertThat(week.getString("cells[18].status")).isEqualTo("blocked");
    assertThat(week.getMap("cells[18]")).doesNotContainKey("segments");
    assertThat(week.getList("cells[58].segments.status")).containsExactly("empty", "blocked");
    assertThat(week.getString("cells[58].segments[1].starts_at")).isEqualTo("2026-11-24T05:10:00Z");
  }

  @Test
  void aPostThatIsNotActiveOffersNothing() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    announcer.say(post.day(WEEK, "09:00", "10:00"));
    awaitStatus(post, "available", 2);

    announcer.say(post.post(2, false, false));
    awaitStatus(post, "available", 0);

    announcer.say(post.post(3, false, true));
    await().until(() -> week(post, Map.of()).statusCode() == 404);
  }

  @Test
  void whatIsHeardBeforeThePostShowsWithIt() {
    PostStory post = aPostIn("UTC");
    announcer.say(post.day(WEEK, "09:00", "10:00"));

    announcer.introduce(post);

    awaitStatus(post, "available", 2);
  }

  @Test
  void aClientThatKnowsTheWeekIsToldSo() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    Response first = week(post, Map.of());

    assertThat(first.header("ETag")).startsWith("\"").endsWith("\"");
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    asking(post, Map.of(), first.header("ETag"))
        .then()
        .statusCode(304)
        .header("ETag", first.header("ETag"))
        .header("Cache-Control", "no-cache")
        .body(is(""));
    asking(post, Map.of("timezone", "Asia/Tokyo"), first.header("ETag")).then().statusCode(200);

    announcer.say(post.day(WEEK, "09:00", "10:00"));
    awaitVersion(post, 2);
    asking(post, Map.of(), first.header("ETag")).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timezone   | Europe/Nowhere    | unknown-timezone",
        "timezone   | +02:00            | unknown-timezone",
        "week_start | 2026-02-30        | malformed-date",
        "week_start | tomorrow          | malformed-date",
        "week_start | +999999999-01-01  | out-of-range",
        "week_start | 0000-01-01        | out-of-range",
        "week_start | 9999-12-31        | out-of-range",
        "days       | 7                 | days-out-of-range",
        "days       | 0,,1              | days-out-of-range",
        "days       | -1                | days-out-of-range",
        "post_id    | 1-1-1-1-1         | malformed-id",
      })
  void whatIsNotValidIsRefusedByName(String name, String value, String code) {
    given()
        .queryParam("post_id", name.equals("post_id") ? value : UUID.randomUUID())
        .queryParams(name.equals("post_id") ? Map.of() : Map.of(name, value))
        .get("/api/v1/calendar/week")
        .then()
        .statusCode(422)
        .contentType(startsWith("application/problem+json"))
        .body("code", equalTo(code))
        .body("violations", hasSize(1))
        .body("violations[0].pointer", equalTo("/" + name));
  }

  @Test
  void anEmptyParameterIsAsGoodAsNone() {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));

    JsonPath week = json(post, Map.of("timezone", "", "week_start", "", "days", ""));

    assertThat(week.getString("timezone")).isEqualTo("Europe/Kyiv");
    assertThat(week.getString("week_start")).isEqualTo("2026-11-16");
    assertThat(week.getList("cells")).hasSize(336);
    given().get("/api/v1/calendar/week?post_id=").then().statusCode(422);
    given().get("/api/v1/calendar/week?post_id=%00").then().statusCode(422);
  }

  @Test
  void everythingThatIsNotValidIsToldAtOnce() {
    given()
        .queryParam("timezone", "Mars/Olympus")
        .queryParam("days", "x")
        .get("/api/v1/calendar/week")
        .then()
        .statusCode(422)
        .body("violations.pointer", hasItems("/post_id", "/timezone", "/days"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01", "2106-02-07", "2199-12-31"})
  void theFirstAndTheLastWeekCanBeDrawn(String date) {
    PostStory post = announcer.introduce(aPostIn("America/New_York"));

    assertTiled(json(post, Map.of("week_start", date)));
  }

  @Test
  void aPostThatNobodyToldOfIsNotFound() {
    week(aPostIn("UTC"), Map.of())
        .then()
        .statusCode(404)
        .contentType(startsWith("application/problem+json"))
        .body("code", equalTo("not-found"));
  }

  @Test
  void aServicePointShowsTheWeekOfEachPostByNumber() {
    PostStory second = aPostOf(UUID.randomUUID(), 2, "Europe/Kyiv");
    PostStory first = aPostOf(second.servicePointId(), 1, "Europe/Kyiv");
    announcer.introduce(second);
    announcer.introduce(first);

    Response point = pointWeek(first.servicePointId(), Map.of("week_start", WEEK, "days", "0"));

    point.then().statusCode(200);
    assertThat(point.jsonPath().getList("posts.post_id"))
        .containsExactly(first.postId().toString(), second.postId().toString());
    assertThat(point.jsonPath().getList("posts[1].cells")).hasSize(48);
    given()
        .header("If-None-Match", point.header("ETag"))
        .queryParams(Map.of("week_start", WEEK, "days", "0"))
        .get("/api/v1/calendar/service-points/{id}/week", first.servicePointId())
        .then()
        .statusCode(304);
  }

  @Test
  void aServicePointWithoutPostsShowsNoneAndAnUnknownOneIsNotFound() {
    PostStory post = aPostIn("UTC");
    announcer.say(post.servicePoint());

    await()
        .untilAsserted(
            () ->
                pointWeek(post.servicePointId(), Map.of())
                    .then()
                    .statusCode(200)
                    .body("posts", hasSize(0)));
    pointWeek(UUID.randomUUID(), Map.of()).then().statusCode(404);
    given().get("/api/v1/calendar/service-points/nonsense/week").then().statusCode(404);
    pointWeek(post.servicePointId(), Map.of("timezone", "x")).then().statusCode(422);
  }

  @Test
  void aRecordThatCannotBeReadHoldsNothingUp() {
    announcer.say(Topics.POST, UUID.randomUUID().toString(), "{not json");
    announcer.say(Topics.POST_DAY, "x", "[]");

    PostStory post = announcer.introduce(aPostIn("UTC"));
    announcer.say(post.day(WEEK, "09:00", "10:00"));

    awaitStatus(post, "available", 2);
  }

  @Test
  void aWeekThatManyAskForAtOnceIsDrawnOnce() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    Timer drawing = meters.get("calendar.week.view.duration").timer();
    long before = drawing.count();

    Stream.generate(() -> CompletableFuture.supplyAsync(() -> week(post, Map.of("days", "3"))))
        .limit(20)
        .toList()
        .forEach(answer -> answer.join().then().statusCode(200));

    assertThat(drawing.count()).isEqualTo(before + 1);
  }

  @Test
  void drawingIsMeasured() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    week(post, Map.of()).then().statusCode(200);

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("calendar_week_view_duration_seconds_bucket"))
        .body(containsString("calendar_week_view_cells_count_bucket{status=\"booked\""));
  }

  private void awaitStatus(PostStory post, String status, int count) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(statusesOf(post, status)).hasSize(count));
  }

  private void awaitVersion(PostStory post, long version) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(version(post)).isEqualTo(version));
  }

  private static List<String> statusesOf(PostStory post, String status) {
    return cellsOfStatus(json(post, Map.of("week_start", WEEK)), status);
  }

  private static List<String> cellsOfStatus(JsonPath week, String status) {
    return week.getList("cells.findAll { it.status == '" + status + "' }.time");
  }

  private static long version(PostStory post) {
    return json(post, Map.of()).getLong("version");
  }

  private static JsonPath json(PostStory post, Map<String, String> parameters) {
    Response response = week(post, parameters);
    response.then().statusCode(200).contentType(startsWith("application/json"));
    return response.jsonPath();
  }

  private static Response week(PostStory post, Map<String, String> parameters) {
    return given()
        .queryParam("post_id", post.postId())
        .queryParams(parameters)
        .get("/api/v1/calendar/week");
  }

  private static Response asking(PostStory post, Map<String, String> parameters, String known) {
    return given()
        .header("If-None-Match", known)
        .queryParam("post_id", post.postId())
        .queryParams(parameters)
        .get("/api/v1/calendar/week");
  }

  private static Response pointWeek(UUID servicePointId, Map<String, String> parameters) {
    return given()
        .queryParams(parameters)
        .get("/api/v1/calendar/service-points/{id}/week", servicePointId);
  }

  private static void assertTiled(JsonPath week) {
    List<String> starts = week.getList("cells.starts_at");
    List<String> ends = week.getList("cells.ends_at");
    assertThat(starts).hasSize(336).isSorted();
    assertThat(starts.subList(1, 336)).isEqualTo(ends.subList(0, 335));
    assertThat(week.getList("cells.index", Integer.class)).isSorted().endsWith(335);
  }

  private static long halfHours(JsonPath week) {
    List<String> starts = week.getList("cells.starts_at");
    List<String> ends = week.getList("cells.ends_at");
    long count = 0;
    for (int cell = 0; cell < starts.size(); cell++) {
      Duration length =
          Duration.between(Instant.parse(starts.get(cell)), Instant.parse(ends.get(cell)));
      count += length.equals(Duration.ofMinutes(30)) ? 1 : 0;
    }
    return count;
  }
}
