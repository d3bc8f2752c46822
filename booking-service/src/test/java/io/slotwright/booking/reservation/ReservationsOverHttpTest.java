package io.slotwright.booking.reservation;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.bookReservation;
import static io.slotwright.booking.fixture.Shop.post;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.booking.reservation.flow.TidyLapsedHolds;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class ReservationsOverHttpTest {

  @Inject Shop shop;
  @Inject TestClock clock;
  @Inject TidyLapsedHolds tidyLapsedHolds;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void aHoldTellsWhatItOccupiesAndUntilWhen() {
    var bay = shop.open(aCentre(), 30);

    var hold = reserve(bay, at("09:00"));

    hold.statusCode(201)
        .body("post_id", equalTo(bay.post().toString()))
        .body("starts_at", equalTo("2026-11-23T09:00:00Z"))
        .body("ends_at", equalTo("2026-11-23T09:50:00Z"))
        .body("occupied_until", equalTo("2026-11-23T10:00:00Z"))
        .body("expires_at", equalTo("2026-11-22T18:10:00Z"));
    String id = hold.extract().path("id");
    assertThat(hold.extract().header("Location")).endsWith("/api/v1/reservations/" + id);
    assertThat(hold.extract().<String>path("token")).hasSizeGreaterThanOrEqualTo(43);
    given()
        .get("/api/v1/reservations/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("held"))
        .body("$", not(hasKey("token")));
  }

  /// A live hold blocks all other clients, an expired one blocks none.
  @Test
  void aHoldBindsEverybodyButItsOwnerUntilItLapses() {
    var bay = shop.open(aCentre(), 30);
    var hold = reserve(bay, at("09:00")).statusCode(201).extract().jsonPath();

    reserve(bay, at("09:30"))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("slot-held"))
        .body("held_until", equalTo("2026-11-22T18:10:00Z"));
    clock.advance(Duration.ofMinutes(10));

    given()
        .get("/api/v1/reservations/" + hold.getString("id"))
        .then()
        .body("status", equalTo("expired"));
    reserve(bay, at("09:30")).statusCode(201);
    bookReservation(hold.getString("id"), hold.getString("token"))
        .statusCode(409)
        .body("code", equalTo("reservation-expired"));
  }

  @Test
  void aHoldDoesNotOutliveTheStartOfItsTime() {
    var bay = shop.open(aCentre(), 30);
    clock.advance(Duration.between(clock.instant(), at("07:55")));
    var hold =
        reserve(bay, at("08:00"))
            .statusCode(201)
            .body("expires_at", equalTo("2026-11-23T08:00:00Z"))
            .extract()
            .jsonPath();

    clock.advance(Duration.ofMinutes(6));

    bookReservation(hold.getString("id"), hold.getString("token"))
        .statusCode(409)
        .body("code", equalTo("reservation-expired"))
        .body("expired_at", equalTo("2026-11-23T08:00:00Z"));
  }

  /// No job tidies up in tests, so lapsed holds are still stored.
  @Test
  void ofFourHoldsTheTwoThatLapsedCountForNothing() {
    var bay = shop.open(aCentre(), 60);
    reserve(bay, at("08:00")).statusCode(201);
    reserve(bay, at("09:00")).statusCode(201);
    clock.advance(Duration.ofMinutes(6));
    reserve(bay, at("10:00")).statusCode(201);
    reserve(bay, at("11:00")).statusCode(201);
    clock.advance(Duration.ofMinutes(6));

    List<String> free =
        given()
            .get(
                "/api/v1/service-points/{id}/availability?from=2026-11-23&to=2026-11-23&duration_minutes=60",
                bay.centre().id())
            .then()
            .statusCode(200)
            .extract()
            .path("openings.starts_at");

    assertThat(free).containsExactly("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z");
    reserve(bay, at("10:00")).statusCode(409);
    reserve(bay, at("09:00")).statusCode(201);
  }

  @Test
  void tidyingUpMarksWhatLapsedAndLeavesTheRest() {
    var bay = shop.open(aCentre(), 60);
    String lapsed = reserve(bay, at("08:00")).extract().path("id");
    clock.advance(Duration.ofMinutes(6));
    String live = reserve(bay, at("09:00")).extract().path("id");
    clock.advance(Duration.ofMinutes(6));

    int tidied = tidyLapsedHolds.tidy().await().atMost(Duration.ofSeconds(10));

    assertThat(tidied).isPositive();
    given().get("/api/v1/reservations/" + lapsed).then().body("status", equalTo("expired"));
    given().get("/api/v1/reservations/" + live).then().body("status", equalTo("held"));
    assertThat(tidyLapsedHolds.tidy().await().atMost(Duration.ofSeconds(10))).isZero();
  }

  @Test
  void onlyItsTokenReleasesAHold() {
    var bay = shop.open(aCentre(), 30);
    var hold = reserve(bay, at("09:00")).statusCode(201).extract().jsonPath();
    String path = "/api/v1/reservations/" + hold.getString("id");

    given().delete(path).then().statusCode(403);
    given().header("Reservation-Token", "wrong").delete(path).then().statusCode(403);
    for (int time = 0; time < 2; time++) {
      given()
          .header("Reservation-Token", hold.getString("token"))
          .delete(path)
          .then()
          .statusCode(204);
    }

    given().get(path).then().body("status", equalTo("released"));
    reserve(bay, at("09:00")).statusCode(201);
    given()
        .delete("/api/v1/reservations/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  @Test
  void aHoldBecomesABookingOnce() {
    var bay = shop.open(aCentre(), 30);
    var hold = reserve(bay, at("09:00")).extract().jsonPath();
    String id = hold.getString("id");
    String token = hold.getString("token");

    bookReservation(id, "wrong").statusCode(403).body("code", equalTo("reservation-token-wrong"));
    bookReservation(id, token)
        .statusCode(201)
        .body("occupied_until", equalTo("2026-11-23T10:00:00Z"))
        .body("customer.locale", equalTo("uk"));
    bookReservation(id, token).statusCode(409).body("code", equalTo("reservation-used"));

    given().get("/api/v1/reservations/" + id).then().body("status", equalTo("booked"));
    given()
        .header("Reservation-Token", token)
        .delete("/api/v1/reservations/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("reservation-used"));
    clock.advance(Duration.ofHours(1));
    reserve(bay, at("09:00")).statusCode(409).body("code", equalTo("slot-taken"));
  }

  @Test
  void aRuleThatIsBrokenIsNamed() {
    var bay = shop.open(aCentre(), 30);

    reserve(bay, at("09:10")).statusCode(422).body("code", equalTo("time-mismatch"));
    reserve(bay, at("13:00")).statusCode(422).body("code", equalTo("slot-not-offered"));
    reserve(bay, at("11:30")).statusCode(422).body("code", equalTo("services-do-not-fit"));
    reserve(bay, at("08:00").minus(Duration.ofDays(7)))
        .statusCode(422)
        .body("code", equalTo("in-the-past"))
        .body("reasons.code", contains("in-the-past", "slot-not-offered"));
    reserve(bay, at("08:00").plus(Duration.ofDays(100)))
        .statusCode(422)
        .body("code", equalTo("too-far"));
  }

  @Test
  void theSameKeyGivesTheSameHoldEvenAfterTheServiceLeftTheCatalogue() {
    var bay = shop.open(aCentre(), 30);
    String key = UUID.randomUUID().toString();
    String first = keyed(key, bay).statusCode(201).extract().asString();
    shop.retire(bay.service());

    assertThat(keyed(key, bay).statusCode(201).extract().asString()).isEqualTo(first);
  }

  @Test
  void aKeyIsThatOfOneClient() {
    var bay = shop.open(aCentre(), 30);
    String key = UUID.randomUUID().toString();
    String mine = keyed(key, bay, "my browser").statusCode(201).extract().asString();

    keyed(key, bay, "another browser").statusCode(409).body("code", equalTo("slot-held"));
    assertThat(keyed(key, bay, "my browser").statusCode(201).extract().asString()).isEqualTo(mine);
  }

  @Test
  void whatCannotBeUnderstoodIsPointedAt() {
    var bay = shop.open(aCentre(), 30);
    Map<String, Object> wish = Shop.wish(bay, at("09:00"));

    post("/api/v1/reservations", "{").statusCode(400).body("code", equalTo("malformed-json"));
    post("/api/v1/reservations", "{}").statusCode(422);
    post("/api/v1/reservations", with(wish, "strat", 1))
        .statusCode(422)
        .body("violations.pointer", contains("/strat"));
    post("/api/v1/reservations", with(wish, "service_ids", List.of()))
        .statusCode(422)
        .body("violations.code", contains("empty-basket"));
    post("/api/v1/reservations", with(wish, "service_ids", List.of(UUID.randomUUID())))
        .statusCode(422)
        .body("violations.pointer", contains("/service_ids/0"));
    post("/api/v1/reservations", with(wish, "post_id", UUID.randomUUID()))
        .statusCode(422)
        .body("violations.code", contains("unknown-post"));
    post("/api/v1/reservations", with(wish, "starts_at", "+999999999-01-01T00:00:00Z"))
        .statusCode(422)
        .body("violations.pointer", contains("/starts_at"));
    post("/api/v1/reservations", with(wish, "car_type", "\u0000"))
        .statusCode(422)
        .body("violations.pointer", contains("/car_type"));
    post("/api/v1/reservations", with(wish, "starts_at", "tomorrow"))
        .statusCode(422)
        .body("violations.pointer", contains("/starts_at"));
    given().get("/api/v1/reservations/nonsense").then().statusCode(404);
  }

  private static ValidatableResponse keyed(String key, Shop.Bay bay) {
    return keyed(key, bay, "");
  }

  private static ValidatableResponse keyed(String key, Shop.Bay bay, String client) {
    return given()
        .header("Idempotency-Key", key)
        .header("Client-Token", client)
        .contentType(ContentType.JSON)
        .body(Shop.wish(bay, at("09:00")))
        .post("/api/v1/reservations")
        .then();
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    var changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }
}
