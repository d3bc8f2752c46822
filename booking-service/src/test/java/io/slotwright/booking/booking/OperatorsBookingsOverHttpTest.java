package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import org.junit.jupiter.api.Test;

/// What operators do with bookings, and who may not.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class OperatorsBookingsOverHttpTest extends BookingsHttp {

  @Test
  void aGuestMayNotDoWhatOperatorsDo() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));

    command(made, "start", null).statusCode(401).body("code", equalTo("unauthorized"));
    given().get("/api/v1/service-points/" + bay.centre().id() + "/bookings").then().statusCode(401);
  }

  @Test
  @TestSecurity(user = "customer", roles = "customer")
  void aCustomerMayNotDoWhatOperatorsDo() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));

    command(made, "start", null).statusCode(403).body("code", equalTo("forbidden"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void anOperatorLeadsABookingThroughItsLife() {
    var bay = shop.open(aCentre().askingForApproval(), 30);
    Made made = Made.of(book(bay, at("09:00")));

    operate(made, "complete")
        .statusCode(409)
        .body("code", equalTo("illegal-transition"))
        .body("allowed", contains("confirm", "cancel", "reschedule"));
    operate(made, "confirm").statusCode(200).body("status", equalTo("confirmed"));
    operate(made, "start").statusCode(200).body("status", equalTo("in_progress"));
    operate(made, "complete")
        .statusCode(200)
        .body("status", equalTo("completed"))
        .body("version", equalTo(4));
    operate(made, "cancel").statusCode(409).body("allowed", hasSize(0));

    reserve(bay, at("09:00")).statusCode(409);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void anOperatorListsTheBookingsOfTheirPointPageByPage() {
    var bay = shop.open(aCentre(), 60);
    Made first = Made.of(book(bay, at("08:00")));
    Made second = Made.of(book(bay, at("09:00")));
    Made third = Made.of(book(bay, at("10:00")));
    operate(second, "cancel").body("status", equalTo("cancelled_by_operator"));
    String path = "/api/v1/service-points/" + bay.centre().id() + "/bookings?from=2026-11-23";

    String cursor =
        given()
            .get(path + "&limit=2")
            .then()
            .statusCode(200)
            .body("items.id", contains(first.id(), second.id()))
            .extract()
            .path("next_cursor");
    given()
        .get(path + "&limit=2&cursor=" + cursor)
        .then()
        .body("items.id", contains(third.id()))
        .body("next_cursor", nullValue());
    given()
        .get(path + "&status=confirmed,pending")
        .then()
        .body("items.id", contains(first.id(), third.id()));
    given().get(path + "&status=nonsense").then().statusCode(422);
    given().get(path + "&limit=0").then().statusCode(422);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void whatAnotherOrganisationHasDoesNotExist() {
    var bay = shop.open(aCentre().ofAnotherOrganisation(), 30);
    Made made = Made.of(book(bay, at("09:00")));

    given().get("/api/v1/bookings/" + made.id()).then().statusCode(404);
    operate(made, "start").statusCode(404).body("code", equalTo("not-found"));
    operate(made, "cancel").statusCode(404);
    given().get("/api/v1/service-points/" + bay.centre().id() + "/bookings").then().statusCode(404);
  }
}
