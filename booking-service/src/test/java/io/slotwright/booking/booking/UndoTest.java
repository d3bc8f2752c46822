package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Slips of operators, and what a no-show leaves of the time. A booking takes 50 minutes: two slots
/// of half an hour, from 09:00 to 10:00.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "olha", roles = "operator")
@OidcSecurity(
    claims = {
      @Claim(key = "organisation_id", value = BookingsHttp.ORGANISATION),
      @Claim(key = "sub", value = "operator-17")
    })
class UndoTest extends BookingsHttp {

  @ParameterizedTest(name = "{0}, then undo: {1}")
  @CsvSource({
    "start,          confirmed,   undone",
    "start complete, in_progress, undone",
    "no-show,        confirmed,   undone",
    "cancel,         confirmed,   reinstated"
  })
  void aSlipIsTakenBack(String slips, String before, String what) {
    Bay bay = shop.open(aCentre(), 30);
    Made made = booked(bay);
    goTo(at("09:10"));
    List.of(slips.split(" ")).forEach(slip -> operate(made, slip).statusCode(200));

    undo(made, "Wrong row").statusCode(200).body("status", equalTo(before));

    reserve(bay, at("09:30")).statusCode(409).body("code", equalTo("slot-taken"));
    history(made)
        .body("items[-1].what", equalTo(what))
        .body("items[-1].to.status", equalTo(before))
        .body("items[-1].actor.subject", equalTo("operator-17"))
        .body("items[-1].reason", equalTo("Wrong row"));
  }

  @Test
  void oneUndoAfterTheOtherLeadsBackToTheBeginning() {
    Made made = booked(shop.open(aCentre(), 30));
    goTo(at("09:10"));
    operate(made, "start");
    operate(made, "complete");

    undo(made, "").body("status", equalTo("in_progress"));
    undo(made, "").body("status", equalTo("confirmed"));
    undo(made, "")
        .statusCode(409)
        .body("code", equalTo("nothing-to-undo"))
        .body("status_now", equalTo("confirmed"));
    operate(made, "no-show").statusCode(200);
    undo(made, "").body("status", equalTo("confirmed")).body("version", equalTo(7));
  }

  @ParameterizedTest(name = "{0}, undone {1} s later: {2}")
  @CsvSource({
    "start,   1800, 200",
    "start,   1801, 409",
    "no-show, 1800, 200",
    "no-show, 1801, 409",
    "cancel,  1801, 409"
  })
  void forAWhile(String slip, int seconds, int status) {
    Made made = booked(shop.open(aCentre(), 30));
    goTo(at("09:10"));
    operate(made, slip).statusCode(200);
    clock.advance(Duration.ofSeconds(seconds));

    var answer = undo(made, "").statusCode(status);

    if (status == 409) {
      answer
          .body("code", equalTo("too-late-to-undo"))
          .body("undoable_until", equalTo("2026-11-23T09:40:00Z"));
    }
  }

  @Test
  void whatANoShowLeavesIsFreeForOthers() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = booked(bay);
    goTo(at("09:10"));
    openings(bay).body("openings.starts_at", not(hasItem("2026-11-23T09:30:00Z")));
    operate(made, "no-show")
        .statusCode(200)
        .body("occupied_until", equalTo(at("10:00").toString()));

    openings(bay).body("openings.starts_at", hasItem("2026-11-23T09:30:00Z"));
    Made second = Made.of(book(bay, at("09:30")));

    undo(made, "").statusCode(409).body("code", equalTo("slot-taken"));
    operate(second, "cancel").statusCode(200);
    undo(made, "").statusCode(200).body("status", equalTo("confirmed"));
    reserve(bay, at("09:30")).statusCode(409).body("code", equalTo("slot-taken"));
  }

  @Test
  void aHoldOnTheFreedTimeKeepsItUntilItLapses() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = booked(bay);
    goTo(at("09:10"));
    operate(made, "no-show");
    reserve(bay, at("09:30")).statusCode(201);

    undo(made, "").statusCode(409).body("code", equalTo("slot-held"));
    clock.advance(Duration.ofMinutes(11));
    undo(made, "").statusCode(200).body("status", equalTo("confirmed"));
  }

  @Test
  void nobodyCameAtTheVeryBeginning() {
    Bay bay = shop.open(aCentre(), 30, new Buffers(10, 0), Buffers.NONE);
    Made made = booked(bay);
    goTo(at("09:00"));
    operate(made, "no-show").statusCode(200);
    Bay strict = shop.open(aCentre(), 30);
    Made exact = booked(strict);
    operate(exact, "no-show").statusCode(200);

    book(strict, at("09:00")).statusCode(201);
    undo(exact, "").statusCode(409);
    undo(made, "").statusCode(200);
    undo(made, "").statusCode(409).body("code", equalTo("nothing-to-undo"));
  }

  @Test
  void aNoShowThatIsSaidAfterTheEndFreesNothingAndCanBeUndone() {
    Made made = booked(shop.open(aCentre(), 30));
    goTo(at("10:00"));
    operate(made, "no-show").statusCode(200);

    undo(made, "").statusCode(200).body("status", equalTo("confirmed"));
  }

  @Test
  void aNoShowCanBeUndoneWhenItsTimeIsOver() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = booked(bay);
    goTo(at("09:45"));
    operate(made, "no-show").statusCode(200);
    goTo(at("10:05"));

    undo(made, "").statusCode(200).body("status", equalTo("confirmed"));
    operate(made, "no-show").statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"09:40, 09:55", "09:40, 10:05", "10:05, 10:06"})
  void aCancellationCanBeUndoneWhenItsTimeIsOver(String cancelled, String undone) {
    Bay bay = shop.open(aCentre(), 30);
    Made made = booked(bay);
    goTo(at(cancelled));
    operate(made, "cancel").statusCode(200);
    goTo(at(undone));

    undo(made, "").statusCode(200).body("status", equalTo("confirmed"));
    operate(made, "no-show").statusCode(200);
  }

  @Test
  void whatIsNoLongerOfferedComesBackDisplaced() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = booked(bay);
    operate(made, "cancel").statusCode(200);
    schedule.tell(
        bay.centre().changed().monday(bay.post(), 30, new TimeRange(at("09:00"), at("09:30"))));

    undo(made, "").statusCode(200).body("displaced", equalTo(true));

    history(made).body("items.what", contains("created", "cancelled", "displaced"));
  }

  @Test
  void aPendingBookingIsPendingAgain() {
    Made made = Made.of(book(shop.open(aCentre().askingForApproval(), 30), at("09:00")));
    operate(made, "cancel").body("status", equalTo("cancelled_by_operator"));

    undo(made, "").statusCode(200).body("status", equalTo("pending"));
  }

  @Test
  void anUndoMeansTheBookingThatItsCallerHasSeen() {
    Made made = booked(shop.open(aCentre(), 30));
    operate(made, "cancel").header("ETag", equalTo("\"2\""));

    given()
        .header("If-Match", "\"1\"")
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post("/api/v1/bookings/" + made.id() + "/undo")
        .then()
        .statusCode(412)
        .body("code", equalTo("version-conflict"));
    given()
        .header("If-Match", "\"2\"")
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post("/api/v1/bookings/" + made.id() + "/undo")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"3\""));
  }

  @Test
  void aReasonHasBounds() {
    Made made = booked(shop.open(aCentre(), 30));
    operate(made, "cancel").statusCode(200);

    undo(made, "x".repeat(501)).statusCode(422).body("violations.pointer", contains("/reason"));
    undo(made, "").statusCode(200);

    history(made)
        .body("items.reason", contains(nullValue(), nullValue(), nullValue()))
        .body("items[2].override", equalTo(List.of()));
  }

  private static Made booked(Bay bay) {
    return Made.of(book(bay, at("09:00")));
  }

  private void goTo(Instant instant) {
    clock.advance(Duration.between(clock.instant(), instant));
  }

  private static ValidatableResponse undo(Made made, String reason) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", reason))
        .post("/api/v1/bookings/" + made.id() + "/undo")
        .then();
  }

  private static ValidatableResponse history(Made made) {
    return given().get("/api/v1/bookings/" + made.id() + "/history").then().statusCode(200);
  }

  private static ValidatableResponse openings(Bay bay) {
    return given()
        .get(
            "/api/v1/service-points/%s/availability?from=2026-11-23&to=2026-11-23&service_ids=%s"
                .formatted(bay.centre().id(), bay.service()))
        .then()
        .statusCode(200);
  }
}
