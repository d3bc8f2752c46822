package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How long a guest's link works.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class ManageLinksTest {

  /// The services of a [Bay] take 50 minutes.
  private static final Instant EXPIRY = at("09:50").plus(Duration.ofDays(30));

  @Inject Shop shop;
  @Inject Links links;
  @Inject TestClock clock;

  @BeforeEach
  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void aLinkWorksUntilThirtyDaysAfterTheEnd() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));

    goTo(EXPIRY.minusMillis(1));

    read(made.id(), made.manageToken()).statusCode(200).body("customer.name", equalTo("Olena K."));
  }

  @Test
  void thenItTellsOfNothingAndChangesNothing() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    goTo(EXPIRY);

    expired(read(made.id(), made.manageToken()));
    expired(as(made.manageToken()).post("/api/v1/bookings/" + made.id() + "/cancel").then());
    expired(as(made.manageToken()).get("/api/v1/bookings/" + made.id() + "/alternatives").then());
    expired(
        as(made.manageToken())
            .contentType(ContentType.JSON)
            .body(Map.of("starts_at", EXPIRY.plus(Duration.ofDays(1)).toString()))
            .post("/api/v1/bookings/" + made.id() + "/reschedule")
            .then());
  }

  @Test
  void theLinkOfACancelledBookingEndsAsWell() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));
    as(made.manageToken()).post("/api/v1/bookings/" + made.id() + "/cancel").then().statusCode(200);

    goTo(EXPIRY.minusMillis(1));
    read(made.id(), made.manageToken()).statusCode(200);
    goTo(EXPIRY);
    expired(read(made.id(), made.manageToken()));
  }

  @Test
  void onlyItsHolderIsToldThatItHasExpired() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));
    goTo(EXPIRY);

    read(made.id(), "guessed").statusCode(404);
    read(UUID.randomUUID().toString(), made.manageToken()).statusCode(404);
  }

  @Test
  void theListOfACustomerEndsWithTheLinksOfItsBookings() {
    String email = Links.newAddress();
    book(shop.open(aCentre(), 30), at("09:00"), email).statusCode(201);

    goTo(EXPIRY.minusMillis(1));
    Links.list(links.open(email), "").body("items", hasSize(1));
    goTo(EXPIRY.plus(Duration.ofMinutes(2)));
    for (String query : new String[] {"", "?when=past", "?when=upcoming"}) {
      Links.list(links.open(email), query).statusCode(200).body("items", hasSize(0));
      clock.advance(Duration.ofMinutes(2));
    }
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
  void operatorsStillSeeTheBooking() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));
    goTo(EXPIRY.plus(Duration.ofDays(100)));

    given().get("/api/v1/bookings/" + made.id()).then().statusCode(200);
    read(made.id(), made.manageToken()).statusCode(200);
  }

  private static void expired(ValidatableResponse answer) {
    answer
        .statusCode(410)
        .contentType("application/problem+json")
        .header("Cache-Control", equalTo("no-store"))
        .header("Vary", containsString("Manage-Token"))
        .body("code", equalTo("manage-link-expired"))
        .body(not(containsString("Olena")));
  }

  private static ValidatableResponse read(String id, String token) {
    return as(token).get("/api/v1/bookings/" + id).then();
  }

  private static RequestSpecification as(String token) {
    return given().header("Manage-Token", token);
  }

  private void goTo(Instant instant) {
    clock.advance(Duration.between(clock.instant(), instant));
  }
}
