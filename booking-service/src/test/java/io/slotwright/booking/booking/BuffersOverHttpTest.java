package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.bookReservation;
import static io.slotwright.booking.fixture.Shop.post;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.OtherReplica;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.time.Buffers;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Buffers around appointments: a post of half-hours with 10 minutes before, and a service of 50
/// minutes with 20 after, on a day from 08:00 to 12:00.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class BuffersOverHttpTest {

  private static final Buffers OF_POST = new Buffers(10, 0);
  private static final Buffers OF_SERVICE = new Buffers(0, 20);

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject OtherReplica otherReplica;
  @Inject TestClock clock;

  private Bay bay;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
    bay = shop.open(aCentre(), 30, OF_POST, OF_SERVICE);
  }

  @Test
  void everyAnswerTellsWhatIsOccupiedAndHowThatCameAbout() {
    check("09:00")
        .body("ends_at", equalTo("2026-11-23T09:50:00Z"))
        .body("occupied_from", equalTo("2026-11-23T08:50:00Z"))
        .body("occupied_until", equalTo("2026-11-23T10:10:00Z"));
    openings("service_ids=" + bay.service())
        .body("openings[0].occupied_from", equalTo("2026-11-23T07:50:00Z"))
        .body("openings[0].occupied_until", equalTo("2026-11-23T09:10:00Z"));
    recommendations()
        .body("recommendations.starts_at", hasItem("2026-11-23T08:00:00Z"))
        .body("recommendations.occupied_from", hasItem("2026-11-23T07:50:00Z"));
    occupiedFromNine(reserve(bay, at("09:00")).statusCode(201));
  }

  @Test
  void theNeighboursOfABookingAreRefusedUpToTheNextTimeThatIsFreeOfBuffers() {
    occupiedFromNine(book(bay, at("09:00")).statusCode(201));

    openings("service_ids=" + bay.service())
        .body("openings.starts_at", contains("2026-11-23T10:30:00Z", "2026-11-23T11:00:00Z"));
    openings("duration_minutes=30")
        .body(
            "openings.starts_at",
            contains(
                "2026-11-23T08:00:00Z",
                "2026-11-23T10:30:00Z",
                "2026-11-23T11:00:00Z",
                "2026-11-23T11:30:00Z"));
    check("10:00").body("reasons.code", contains("slot-taken")).body("occupied_from", nullValue());
    for (String neighbour : List.of("08:00", "10:00")) {
      book(bay, at(neighbour))
          .statusCode(409)
          .body("code", equalTo("slot-taken"))
          .body("detail", equalTo("Post 1 is booked from 08:50 to 10:10 (UTC)."));
    }
    book(bay, at("10:30")).statusCode(201);
  }

  @Test
  void aHoldKeepsItsBuffersAndSoDoesTheBookingThatItBecomes() {
    var hold = reserve(bay, at("09:00")).statusCode(201).extract().jsonPath();
    reserve(bay, at("10:00")).statusCode(409).body("code", equalTo("slot-held"));
    occupiedFromNine(given().get("/api/v1/reservations/" + hold.getString("id")).then());

    var booked = bookReservation(hold.getString("id"), hold.getString("token"));

    occupiedFromNine(booked.statusCode(201));
    occupiedFromNine(read(Made.of(booked)));
    reserve(bay, at("10:00")).statusCode(409).body("code", equalTo("slot-taken"));
  }

  @Test
  void aHoldThatLapsesGivesItsBuffersBack() {
    reserve(bay, at("09:00")).statusCode(201);
    clock.advance(Duration.ofMinutes(11));

    book(bay, at("10:00")).statusCode(201);
    book(bay, at("08:00")).statusCode(201);
  }

  @Test
  void otherBuffersFromNowOnChangeNothingThatIsBooked() {
    Made made = Made.of(book(bay, at("09:00")));

    wantAfterwards(60);
    schedule.tell(bay.centre().changed().post(bay.post(), 1, 30, new Buffers(30, 0)));

    occupiedFromNine(read(made));
    openings("service_ids=" + bay.service())
        .body("openings.starts_at", contains("2026-11-23T11:00:00Z"))
        .body("openings.occupied_from", contains("2026-11-23T10:30:00Z"))
        .body("openings.occupied_until", contains("2026-11-23T12:50:00Z"));
  }

  @Test
  void aMoveKeepsWhatTheServicesWantedAndTakesWhatThePostWantsNow() {
    Made made = Made.of(book(bay, at("09:00")));
    wantAfterwards(60);
    schedule.tell(bay.centre().changed().post(bay.post(), 1, 30, new Buffers(30, 5)));

    given()
        .get("/api/v1/bookings/" + made.id() + "/alternatives")
        .then()
        .body("alternatives[0].starts_at", equalTo("2026-11-23T08:30:00Z"))
        .body("alternatives[0].occupied_from", equalTo("2026-11-23T08:00:00Z"))
        .body("alternatives[0].occupied_until", equalTo("2026-11-23T09:40:00Z"));
    move(made, "10:00")
        .statusCode(200)
        .body("buffer_before_minutes", equalTo(30))
        .body("buffer_after_minutes", equalTo(20))
        .body("occupied_from", equalTo("2026-11-23T09:30:00Z"))
        .body("occupied_until", equalTo("2026-11-23T11:10:00Z"))
        .body("services[0].buffer_after_minutes", equalTo(20));
    given()
        .get("/api/v1/bookings/" + made.id() + "/history")
        .then()
        .body("items.to.occupied_from", contains("2026-11-23T08:50:00Z", "2026-11-23T09:30:00Z"));
  }

  @Test
  void aBufferAfterClosingIsNoReasonToBeDisplaced() {
    Made last = Made.of(book(bay, at("11:00")));
    var hold = reserve(bay, at("08:00")).statusCode(201).extract().jsonPath();

    schedule.tell(bay.centre().changed().monday(bay.post(), 30));

    read(last).body("displaced", equalTo(false)).body("version", equalTo(1));
    bookReservation(hold.getString("id"), hold.getString("token")).statusCode(201);
  }

  @Test
  void whatAnotherReplicaTookIsInTheWayWithItsBuffers() {
    otherReplica.take(bay.post(), at("09:30"), at("10:00"), new Buffers(30, 15));

    book(bay, at("08:00")).statusCode(409).body("code", equalTo("slot-taken"));
    book(bay, at("10:00")).statusCode(409).body("code", equalTo("slot-taken"));
    book(bay, at("10:30")).statusCode(201);
  }

  private static void occupiedFromNine(ValidatableResponse answer) {
    answer
        .body("starts_at", equalTo("2026-11-23T09:00:00Z"))
        .body("occupied_from", equalTo("2026-11-23T08:50:00Z"))
        .body("occupied_until", equalTo("2026-11-23T10:10:00Z"))
        .body("buffer_before_minutes", equalTo(10))
        .body("buffer_after_minutes", equalTo(20));
  }

  private void wantAfterwards(int minutes) {
    given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "name",
                "Tyre change",
                "default_duration_minutes",
                50,
                "buffer_after_minutes",
                minutes))
        .put("/api/v1/services/" + bay.service())
        .then()
        .statusCode(200);
  }

  private ValidatableResponse check(String start) {
    return post("/api/v1/bookings/check-availability", Shop.wish(bay, at(start))).statusCode(200);
  }

  private ValidatableResponse openings(String query) {
    return given()
        .get(
            "/api/v1/service-points/%s/availability?from=%s&to=%s&%s"
                .formatted(bay.centre().id(), Centre.MONDAY, Centre.MONDAY, query))
        .then()
        .statusCode(200);
  }

  private ValidatableResponse recommendations() {
    return post(
            "/api/v1/bookings/optimal-slots",
            Map.of(
                "service_point_id",
                bay.centre().id(),
                "service_ids",
                List.of(bay.service()),
                "from",
                Centre.MONDAY.toString(),
                "to",
                Centre.MONDAY.toString(),
                "limit",
                50))
        .statusCode(200);
  }

  private static ValidatableResponse read(Made made) {
    return given().get("/api/v1/bookings/" + made.id()).then().statusCode(200);
  }

  private static ValidatableResponse move(Made made, String start) {
    return post(
        "/api/v1/bookings/" + made.id() + "/reschedule", Map.of("starts_at", at(start).toString()));
  }
}
