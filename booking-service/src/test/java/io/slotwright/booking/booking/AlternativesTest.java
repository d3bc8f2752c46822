package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.time.TimeRange;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Other times for a booking. A bay is open from 08:00 to 12:00, and the services take 50 minutes.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class AlternativesTest {

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void aDisplacedBookingIsOfferedWhatIsNearestToItsTime() {
    Bay bay = shop.open(aCentre(), 60);
    Bay other = shop.addPost(bay.centre(), 2, 60, bay.service());
    Made made = Made.of(book(bay, at("10:00")));
    book(other, at("10:00")).statusCode(201);
    schedule.tell(
        bay.centre().changed().monday(bay.post(), 60, new TimeRange(at("10:00"), at("11:00"))));

    var offered = alternatives(made, "?limit=3").statusCode(200);

    offered
        .body(
            "alternatives.starts_at",
            contains("2026-11-23T09:00:00Z", "2026-11-23T09:00:00Z", "2026-11-23T11:00:00Z"))
        .body("alternatives.post_number", contains(1, 2, 1))
        .body("alternatives[0].ends_at", equalTo("2026-11-23T09:50:00Z"))
        .body("alternatives[0].occupied_until", equalTo("2026-11-23T10:00:00Z"));
    given()
        .header("Manage-Token", made.manageToken())
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "post_id", offered.extract().path("alternatives[1].post_id"),
                "starts_at", offered.extract().path("alternatives[1].starts_at")))
        .post("/api/v1/bookings/" + made.id() + "/reschedule")
        .then()
        .statusCode(200)
        .body("displaced", equalTo(false));
  }

  @Test
  void theTimeThatItHasIsNoAlternativeButMayBeOverlapped() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("08:00")));
    book(bay, at("09:30")).statusCode(201);

    alternatives(made, "")
        .body(
            "alternatives.starts_at",
            contains("2026-11-23T08:30:00Z", "2026-11-23T10:30:00Z", "2026-11-23T11:00:00Z"));
  }

  @Test
  void whatHasPassedIsNotOffered() {
    Bay bay = shop.open(aCentre(), 60);
    Made made = Made.of(book(bay, at("10:00")));
    clock.advance(Duration.between(clock.instant(), at("09:30")));

    alternatives(made, "").body("alternatives.starts_at", contains("2026-11-23T11:00:00Z"));
  }

  @Test
  void aFullDayLeavesNone() {
    Bay bay = shop.open(aCentre(), 240);
    Made made = Made.of(book(bay, at("08:00")));

    alternatives(made, "").statusCode(200).body("alternatives", empty());
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
  void anOperatorSeesThoseOfTheirOwnOrganisation() {
    Made ours = Made.of(book(shop.open(aCentre(), 60), at("10:00")));
    Made theirs = Made.of(book(shop.open(aCentre().ofAnotherOrganisation(), 60), at("10:00")));

    asOperator(ours).statusCode(200).body("alternatives", hasSize(3));
    asOperator(theirs).statusCode(404);
    given().post("/api/v1/bookings/" + ours.id() + "/cancel").then().statusCode(200);
    asOperator(ours).statusCode(409).body("code", equalTo("illegal-transition"));
  }

  @Test
  void nobodyElseSeesAny() {
    Made made = Made.of(book(shop.open(aCentre(), 60), at("10:00")));

    given().get("/api/v1/bookings/" + made.id() + "/alternatives").then().statusCode(404);
    alternatives(new Made(made.id(), "wrong"), "").statusCode(404);
    alternatives(made, "?limit=0").statusCode(422).body("code", equalTo("limit-out-of-range"));
    alternatives(made, "?limit=51").statusCode(422);
    alternatives(made, "?limit=many").statusCode(422);
  }

  @Test
  void afterTheDeadlineACustomerIsOfferedNone() {
    Bay bay = shop.open(aCentre().cancellableUntil(24 * 60), 60);
    Made made = Made.of(book(bay, at("10:00")));
    clock.advance(Duration.ofMinutes(6));

    alternatives(made, "").statusCode(409).body("code", equalTo("cancellation-deadline-passed"));
  }

  private static ValidatableResponse alternatives(Made made, String query) {
    return given()
        .header("Manage-Token", made.manageToken())
        .get("/api/v1/bookings/" + made.id() + "/alternatives" + query)
        .then();
  }

  private static ValidatableResponse asOperator(Made made) {
    return given().get("/api/v1/bookings/" + made.id() + "/alternatives").then();
  }
}
