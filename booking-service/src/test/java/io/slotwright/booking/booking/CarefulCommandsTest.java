package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands that name the version of the booking that they are meant for.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class CarefulCommandsTest {

  @Inject Shop shop;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void aCancellationThatComesLateDoesNotEndABookingThatWasMovedSince() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("08:00")));
    move(made, "\"1\"", at("09:00")).statusCode(200).header("ETag", equalTo("\"2\""));

    assertConflict(cancel(made, "\"1\""));

    read(made).body("status", equalTo("confirmed")).body("version", equalTo(2));
    cancel(made, "\"2\"").statusCode(200).body("version", equalTo(3));
  }

  @Test
  void aMoveThatComesLateMovesNothing() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("08:00")));
    move(made, "\"1\"", at("09:00")).statusCode(200);

    assertConflict(move(made, "\"1\"", at("10:00")));

    read(made).body("starts_at", equalTo("2026-11-23T09:00:00Z"));
    reserve(bay, at("10:00")).statusCode(201);
  }

  @Test
  void whoeverMeansAnyVersionIsNotHeldUp() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("08:00")));

    move(made, "*", at("09:00")).statusCode(200);
    cancel(made, "\"1\", \"2\"").statusCode(200);
    cancel(made, "*").statusCode(200).body("version", equalTo(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirm", "start", "complete", "no-show", "cancel"})
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
  void anOperatorChangesOnlyWhatTheyHaveSeen(String command) {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("08:00")));
    move(made, "\"1\"", at("09:00")).statusCode(200);

    assertConflict(command(made, command, "\"1\""));

    read(made).body("status", equalTo("confirmed")).body("version", equalTo(2));
  }

  private static void assertConflict(ValidatableResponse answer) {
    answer
        .statusCode(412)
        .body("code", equalTo("version-conflict"))
        .body("current_version", equalTo(2));
  }

  private static ValidatableResponse cancel(Made made, String ifMatch) {
    return command(made, "cancel", ifMatch);
  }

  private static ValidatableResponse command(Made made, String command, String ifMatch) {
    return given()
        .header("Manage-Token", made.manageToken())
        .header("If-Match", ifMatch)
        .post("/api/v1/bookings/" + made.id() + "/" + command)
        .then();
  }

  private static ValidatableResponse move(Made made, String ifMatch, Instant startsAt) {
    return given()
        .header("Manage-Token", made.manageToken())
        .header("If-Match", ifMatch)
        .contentType(ContentType.JSON)
        .body(Map.of("starts_at", startsAt.toString()))
        .post("/api/v1/bookings/" + made.id() + "/reschedule")
        .then();
  }

  private static ValidatableResponse read(Made made) {
    return given()
        .header("Manage-Token", made.manageToken())
        .get("/api/v1/bookings/" + made.id())
        .then();
  }
}
