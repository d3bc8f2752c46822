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
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.common.time.TimeRange;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Customers who stand at the desk. The post is open from 08:00 to 12:00 in slots of half an hour,
/// and a booking takes 50 minutes.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "olha", roles = "operator")
@OidcSecurity(
    claims = {
      @Claim(key = "organisation_id", value = BookingsHttp.ORGANISATION),
      @Claim(key = "sub", value = "operator-17")
    })
class FrontDeskTest extends BookingsHttp {

  private static final Map<String, Object> WITHOUT_MAIL = Map.of("name", "Petro");

  @Test
  void aWalkInIsBookedIntoTheSlotThatRuns() {
    Bay bay = shop.open(aCentre(), 30);
    goTo(at("09:10"));
    desk(bay, at("09:00"), List.of()).statusCode(422).body("code", equalTo("in-the-past"));

    Made made = Made.of(desk(bay, at("09:00"), List.of("in-the-past")));

    reserve(bay, at("09:30")).statusCode(409).body("code", equalTo("slot-taken"));
    history(made)
        .body("items[0].override", contains("in-the-past"))
        .body("items[0].reason", equalTo("Walk-in"));
    operate(made, "start").statusCode(200).body("status", equalTo("in_progress"));
  }

  @Test
  void aWalkInTakesWhatANoShowLeavesOfTheSlotThatRuns() {
    Bay bay = shop.open(aCentre(), 30);
    Made late = Made.of(book(bay, at("09:00")));
    goTo(at("09:12"));
    desk(bay, at("09:00"), List.of("in-the-past"))
        .statusCode(409)
        .body("code", equalTo("slot-taken"));
    operate(late, "no-show").statusCode(200);

    desk(bay, at("09:00"), List.of("in-the-past")).statusCode(201);

    reserve(bay, at("09:30")).statusCode(409);
  }

  @Test
  void whatIsOverIsOver() {
    Bay bay = shop.open(aCentre(), 30);
    goTo(at("09:50"));

    desk(bay, at("09:00"), everything()).statusCode(422).body("code", equalTo("in-the-past"));
  }

  @Test
  void outsideTheHoursAndOverTheGridAndNeverOverAnother() {
    Bay bay = shop.open(aCentre(), 30);
    desk(bay, at("12:30"), List.of()).statusCode(422).body("code", equalTo("slot-not-offered"));
    desk(bay, at("12:30"), List.of("slot-not-offered")).statusCode(201);
    desk(bay, at("11:30"), List.of())
        .statusCode(422)
        .body("code", equalTo("services-do-not-fit"))
        .body("reasons.code", contains("services-do-not-fit"));
    desk(bay, at("11:30"), List.of("services-do-not-fit")).statusCode(201);
    desk(bay, at("08:10"), List.of()).statusCode(422).body("code", equalTo("time-mismatch"));
    desk(bay, at("08:10"), List.of("time-mismatch"))
        .statusCode(201)
        .body("ends_at", equalTo("2026-11-23T09:00:00Z"))
        .body("occupied_until", equalTo("2026-11-23T09:00:00Z"));

    desk(bay, at("08:30"), everything()).statusCode(409).body("code", equalTo("slot-taken"));
    desk(bay, at("13:00"), everything()).statusCode(409).body("code", equalTo("slot-taken"));
    openings(bay)
        .body("openings.starts_at", not(hasItem("2026-11-23T08:30:00Z")))
        .body("openings.starts_at", hasItem("2026-11-23T09:00:00Z"));
  }

  @Test
  void noChangeOfTheHoursDisplacesWhatIsOutsideOfThem() {
    Bay bay = shop.open(aCentre(), 30);
    Made late = Made.of(desk(bay, at("12:30"), everything()));
    Made inside = Made.of(desk(bay, at("09:00"), everything()));

    schedule.tell(bay.centre().changed().monday(bay.post(), 45));
    schedule.tell(bay.centre().changed().changed().monday(bay.post(), 240, whole()));

    read(late.id(), late.manageToken()).body("displaced", equalTo(false));
    read(inside.id(), inside.manageToken()).body("displaced", equalTo(true));
  }

  @Test
  void somebodyWithoutAnAddressIsBookedAtTheDesk() {
    Bay bay = shop.open(aCentre(), 30);
    Map<String, Object> wish = new HashMap<>(Shop.wish(bay, at("09:00")));
    wish.put("customer", WITHOUT_MAIL);

    Shop.post("/api/v1/bookings", wish)
        .statusCode(201)
        .body("customer.name", equalTo("Petro"))
        .body("customer.email", equalTo(""));
    var hold = reserve(bay, at("10:00")).extract().jsonPath();
    Shop.post(
            "/api/v1/bookings",
            Map.of(
                "reservation_id", hold.getString("id"),
                "reservation_token", hold.getString("token"),
                "customer", WITHOUT_MAIL))
        .statusCode(201);
  }

  @Test
  void atThePointOfAnotherOrganisationAnOperatorIsAGuest() {
    Bay bay = shop.open(aCentre().ofAnotherOrganisation(), 30);
    Map<String, Object> wish = new HashMap<>(Shop.wish(bay, at("09:00")));
    wish.put("customer", WITHOUT_MAIL);
    var hold = reserve(bay, at("10:00")).extract().jsonPath();

    desk(bay, at("12:30"), everything()).statusCode(403).body("code", equalTo("operators-only"));
    Shop.post("/api/v1/bookings", wish)
        .statusCode(422)
        .body("violations.pointer", contains("/customer/email"));
    Shop.post(
            "/api/v1/bookings",
            Map.of(
                "reservation_id", hold.getString("id"),
                "reservation_token", hold.getString("token"),
                "customer", WITHOUT_MAIL))
        .statusCode(422)
        .body("violations.pointer", contains("/customer/email"));
  }

  @Test
  @TestSecurity
  void aGuestSetsNoRuleAside() {
    Bay bay = shop.open(aCentre(), 30);

    desk(bay, at("12:30"), everything()).statusCode(403).body("code", equalTo("operators-only"));
    desk(bay, at("09:00"), List.of()).statusCode(201);
  }

  @Test
  void rulesAreNamedAndAReasonIsGiven() {
    Bay bay = shop.open(aCentre(), 30);
    Map<String, Object> wish = wish(bay, at("12:30"), List.of("slot-taken"));
    wish.remove("reason");

    Shop.post("/api/v1/bookings", wish)
        .statusCode(422)
        .body("violations.pointer", contains("/override", "/reason"))
        .body("violations.code", contains("unknown-rule", "required"));
    desk(bay, at("09:00"), List.of("too-soon", "too-soon")).statusCode(201);
  }

  @Test
  void aReasonWithoutAnOverrideIsKeptAsWell() {
    Made made = Made.of(desk(shop.open(aCentre(), 30), at("09:00"), List.of()));

    history(made)
        .body("items[0].reason", equalTo("Walk-in"))
        .body("items[0].override", equalTo(List.of()))
        .body("items[0].from", nullValue());
  }

  private static TimeRange whole() {
    return new TimeRange(at("08:00"), at("12:00"));
  }

  private static List<String> everything() {
    return List.of(
        "in-the-past", "too-soon", "slot-not-offered", "time-mismatch", "services-do-not-fit");
  }

  private void goTo(Instant instant) {
    clock.advance(Duration.between(clock.instant(), instant));
  }

  private static ValidatableResponse desk(Bay bay, Instant start, List<String> override) {
    return Shop.post("/api/v1/bookings", wish(bay, start, override));
  }

  private static Map<String, Object> wish(Bay bay, Instant start, List<String> override) {
    Map<String, Object> wish = new HashMap<>(Shop.wish(bay, start));
    wish.put("customer", customer());
    wish.put("override", override);
    wish.put("reason", "Walk-in");
    return wish;
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
