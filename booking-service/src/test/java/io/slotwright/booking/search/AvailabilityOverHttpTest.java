package io.slotwright.booking.search;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class AvailabilityOverHttpTest {

  private static final String MONDAY = "from=2026-11-23&to=2026-11-23";

  @Inject Shop shop;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  /// Each post counts in slots of its own length.
  @Test
  void fiftyMinutesTakeTwoSlotsOfThirtyOnOnePostAndTwoOfFortyFiveOnTheOther() {
    Bay first = shop.open(aCentre(), 30);
    shop.addPost(first.centre(), 2, 45, first.service());

    search(first, MONDAY + "&limit=2&service_ids=" + first.service())
        .statusCode(200)
        .body("openings.post_number", contains(1, 2))
        .body("openings.starts_at", contains("2026-11-23T08:00:00Z", "2026-11-23T08:00:00Z"))
        .body("openings.ends_at", contains("2026-11-23T08:50:00Z", "2026-11-23T08:50:00Z"))
        .body("openings.occupied_until", contains("2026-11-23T09:00:00Z", "2026-11-23T09:30:00Z"));
    search(first, MONDAY + "&limit=1&car_type=van&service_ids=" + first.service())
        .body("openings.ends_at", contains("2026-11-23T09:20:00Z"));
  }

  @Test
  void theListIsReadPageByPageInOneOrder() {
    Bay first = shop.open(aCentre(), 30);
    shop.addPost(first.centre(), 2, 45, first.service());
    List<String> whole = starts(search(first, MONDAY + "&duration_minutes=30"));

    List<String> paged = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      var page = search(first, MONDAY + "&duration_minutes=30&limit=3&cursor=" + cursor);
      paged.addAll(starts(page));
      cursor = page.extract().path("next_cursor");
    }

    assertThat(paged).isEqualTo(whole).hasSize(8 + 5).isSorted();
  }

  @Test
  void whatIsListedCanBeBookedAndWhatIsNotIsRefusedWithAReason() {
    Bay bay = shop.open(aCentre(), 30);
    book(bay, at("09:30")).statusCode(201);
    List<String> listed = starts(search(bay, MONDAY + "&service_ids=" + bay.service()));

    for (int minute = 0; minute < 24 * 60; minute += 30) {
      Instant start = at("00:00").plusSeconds(60L * minute);
      boolean available = check(bay, start).extract().path("available");
      assertThat(available).isEqualTo(listed.contains(start.toString()));
    }
    check(bay, at("09:00"))
        .body("available", equalTo(false))
        .body("reasons.code", contains("slot-taken"))
        .body("ends_at", nullValue());
    for (String start : List.of(listed.getFirst(), listed.getLast())) {
      book(bay, Instant.parse(start)).statusCode(201);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"van, 10:20, -", "VAN, 10:20, -", "zeppelin, 09:50, zeppelin"})
  void aTypeOfCarIsReadInAnyCaseAndNamedWhenItIsUnknown(
      String carType, String end, @Nullable String unknown) {
    Bay bay = shop.open(aCentre(), 30);
    Map<String, Object> wish = new HashMap<>(Shop.wish(bay, at("09:00")));
    wish.put("car_type", carType);

    post("/api/v1/bookings/check-availability", wish)
        .statusCode(200)
        .body("ends_at", equalTo(at(end).toString()))
        .body("unknown_car_type", equalTo(unknown));
    post("/api/v1/bookings/optimal-slots", wishOfMonday(bay, Map.of("car_type", carType)))
        .statusCode(200)
        .body("unknown_car_type", equalTo(unknown));
    for (String list : List.of("availability", "availability/days")) {
      given()
          .queryParam("service_ids", bay.service())
          .queryParam("car_type", carType)
          .get("/api/v1/service-points/" + bay.centre().id() + "/" + list)
          .then()
          .statusCode(200)
          .body("unknown_car_type", equalTo(unknown));
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"van, 10:20, -", " VaN , 10:20, -", "zeppelin, 09:50, zeppelin", "-, 09:50, -"})
  void whoHoldsOrBooksIsToldOfAnUnknownTypeOfCarAlsoWhenTheyRepeatIt(
      @Nullable String carType, String end, @Nullable String unknown) {
    Bay bay = shop.open(aCentre(), 30);
    Map<String, Object> wish = new HashMap<>(Shop.wish(bay, at("09:00")));
    wish.put("car_type", carType);
    JsonPath held = madeTwice("/api/v1/reservations", wish, at(end), unknown);

    Map<String, Object> customer = Map.of("name", "Olena K.", "email", "olena@example.test");
    madeTwice(
        "/api/v1/bookings",
        Map.of(
            "reservation_id",
            held.getString("id"),
            "reservation_token",
            held.getString("token"),
            "customer",
            customer),
        at(end),
        unknown);

    Map<String, Object> direct = new HashMap<>(Shop.wish(shop.open(aCentre(), 30), at("09:00")));
    direct.put("car_type", carType);
    direct.put("customer", customer);
    madeTwice("/api/v1/bookings", direct, at(end), unknown);
  }

  private static Map<String, Object> wishOfMonday(Bay bay, Map<String, Object> more) {
    Map<String, Object> wish =
        new HashMap<>(
            Map.of(
                "service_point_id",
                bay.centre().id(),
                "service_ids",
                List.of(bay.service()),
                "from",
                "2026-11-23",
                "to",
                "2026-11-23"));
    wish.putAll(more);
    return wish;
  }

  private static JsonPath madeTwice(
      String path, Map<String, Object> request, Instant end, @Nullable String unknown) {
    String key = UUID.randomUUID().toString();
    String address = Shop.otherAddress();
    List<JsonPath> answers = new ArrayList<>();
    for (int attempt = 0; attempt < 2; attempt++) {
      answers.add(
          given()
              .contentType(ContentType.JSON)
              .header("X-Forwarded-For", address)
              .header("Idempotency-Key", key)
              .body(request)
              .post(path)
              .then()
              .statusCode(201)
              .body("ends_at", equalTo(end.toString()))
              .body("unknown_car_type", equalTo(unknown))
              .extract()
              .jsonPath());
    }
    assertThat(answers.get(1).getString("id")).isEqualTo(answers.get(0).getString("id"));
    return answers.getFirst();
  }

  @Test
  void theBestTimeLeavesTheLeastBehind() {
    Bay bay = shop.open(aCentre(), 60);
    book(bay, at("09:00")).statusCode(201);

    post("/api/v1/bookings/optimal-slots", wishOfMonday(bay, Map.of()))
        .statusCode(200)
        .body("recommendations[0].starts_at", equalTo("2026-11-23T08:00:00Z"))
        .body("recommendations[0].reasons.code", hasItem("no-leftover"))
        .body("recommendations", hasSize(3));
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-11-23&to=2026-11-22&duration_minutes=30, to-before-from",
    "from=2026-11-23&to=2027-11-22&duration_minutes=30, range-too-long",
    "from=yesterday&duration_minutes=30,                malformed-date",
    "from=+99999-01-01&duration_minutes=30,             out-of-range",
    "duration_minutes=0,                                duration-out-of-range",
    "duration_minutes=1441,                             duration-out-of-range",
    "duration_minutes=30&limit=0,                       limit-out-of-range",
    "duration_minutes=30&cursor=x,                      malformed-cursor",
    "service_ids=x,                                     malformed-id",
    "from=2026-11-23,                                   empty-basket"
  })
  void whatCannotBeSearchedIsSaid(String query, String code) {
    Bay bay = shop.open(aCentre(), 30);

    search(bay, query).statusCode(422).body("code", equalTo(code));
  }

  @Test
  void anUnknownPointIsNotFound() {
    given()
        .get("/api/v1/service-points/{id}/availability?duration_minutes=30", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  private static ValidatableResponse check(Bay bay, Instant start) {
    return post("/api/v1/bookings/check-availability", Shop.wish(bay, start)).statusCode(200);
  }

  private static ValidatableResponse search(Bay bay, String query) {
    return given()
        .get("/api/v1/service-points/" + bay.centre().id() + "/availability?" + query)
        .then();
  }

  private static List<String> starts(ValidatableResponse response) {
    return response.statusCode(200).extract().path("openings.starts_at");
  }
}
