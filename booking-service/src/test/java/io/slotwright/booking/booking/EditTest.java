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
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What operators change of a booking, and jobs that change their post. A booking takes 50 minutes
/// of a post with slots of half an hour.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "olha", roles = "operator")
@OidcSecurity(claims = @Claim(key = "organisation_id", value = BookingsHttp.ORGANISATION))
class EditTest extends BookingsHttp {

  @Test
  void aShorterOneFreesTimeAndALongerOneTakesIt() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));

    edit(made, Map.of("duration_minutes", 30))
        .statusCode(200)
        .body("ends_at", equalTo("2026-11-23T09:30:00Z"))
        .body("occupied_until", equalTo("2026-11-23T09:30:00Z"))
        .body("version", equalTo(2));
    book(bay, at("09:30")).statusCode(201);

    edit(made, Map.of("duration_minutes", 31)).statusCode(409).body("code", equalTo("slot-taken"));
    read(made.id(), made.manageToken()).body("version", equalTo(2));
  }

  @Test
  void otherServicesTakeTheirTimeAndTheHistoryNamesThem() {
    Bay bay = shop.open(aCentre(), 30);
    UUID balancing = shop.addService(bay.centre(), 20);
    Made made = Made.of(book(bay, at("09:00")));

    edit(made, Map.of("service_ids", List.of(bay.service(), balancing), "reason", "Asked for it"))
        .statusCode(200)
        .body("services", hasSize(2))
        .body("ends_at", equalTo("2026-11-23T10:10:00Z"));
    edit(made, Map.of("car_type", "van"))
        .statusCode(200)
        .body("car_type", equalTo("van"))
        .body("unknown_car_type", nullValue())
        .body("ends_at", equalTo("2026-11-23T11:40:00Z"));
    edit(made, Map.of("car_type", "zeppelin"))
        .statusCode(200)
        .body("unknown_car_type", equalTo("zeppelin"))
        .body("ends_at", equalTo("2026-11-23T10:10:00Z"));
  }

  @Test
  void theHistoryShowsServicesOnlyWhereTheyChanged() {
    Bay bay = shop.open(aCentre(), 30);
    UUID balancing = shop.addService(bay.centre(), 20);
    Made made = Made.of(book(bay, at("09:00")));
    edit(made, Map.of("service_ids", List.of(balancing), "reason", "Asked for it"));
    edit(made, Map.of("duration_minutes", 25));

    history(made)
        .body("items.what", contains("created", "changed", "changed"))
        .body("items[1].reason", equalTo("Asked for it"))
        .body("items[1].from.services.service_id", contains(bay.service().toString()))
        .body("items[1].to.services.service_id", contains(balancing.toString()))
        .body("items[2].to.services", nullValue());
  }

  @Test
  void anotherContactKeepsTheTime() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));

    edit(made, Map.of("customer", Map.of("name", "Petro", "phone", "+380501112233")))
        .statusCode(200)
        .body("customer.name", equalTo("Petro"))
        .body("customer.email", equalTo(""))
        .body("starts_at", equalTo("2026-11-23T09:00:00Z"));
    edit(made, Map.of("customer", Map.of("name", "Petro", "phone", "+380501112233")))
        .body("version", equalTo(2));
    edit(made, Map.of("customer", Map.of("name", "Petro", "phone", "(044) 234-56-78 доб. 12")))
        .statusCode(200)
        .body("customer.phone", equalTo("(044) 234-56-78 доб. 12"))
        .body("customer.phone_e164", equalTo("+380442345678"))
        .body("customer.phone_extension", equalTo("12"));
    edit(made, Map.of("customer", Map.of("name", "Petro", "phone", "234-56-78")))
        .statusCode(422)
        .body("violations.pointer", contains("/customer/phone"))
        .body("violations.code", contains("malformed-phone"));
    edit(made, Map.of("customer", Map.of("name", "Petro")))
        .statusCode(200)
        .body("customer.phone_e164", nullValue());
    edit(made, Map.of()).statusCode(200).body("version", equalTo(4));
  }

  @Test
  void aJobThatRunsIsProlongedIntoTheEvening() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("11:00")));
    goTo(at("11:10"));
    operate(made, "start").statusCode(200);

    edit(made, Map.of("duration_minutes", 90))
        .statusCode(422)
        .body("code", equalTo("services-do-not-fit"));
    edit(
            made,
            Map.of(
                "duration_minutes",
                90,
                "override",
                List.of("services-do-not-fit"),
                "reason",
                "A bolt broke"))
        .statusCode(200)
        .body("ends_at", equalTo("2026-11-23T12:30:00Z"))
        .body("status", equalTo("in_progress"));
  }

  @Test
  void whatIsOverIsNotEdited() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));
    operate(made, "cancel");

    edit(made, Map.of("duration_minutes", 30))
        .statusCode(409)
        .body("code", equalTo("illegal-transition"));
  }

  @Test
  void servicesAreThoseOfThePoint() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));
    Centre other = shop.open(aCentre(), 30).centre();

    edit(made, Map.of("service_ids", List.of(shop.addService(other, 20))))
        .statusCode(422)
        .body("violations.code", contains("services-of-another-point"));
    edit(made, Map.of("service_ids", List.of())).statusCode(422);
    edit(made, Map.of("duration_minutes", 0)).statusCode(422);
  }

  @Test
  void anEditMeansTheBookingThatItsCallerHasSeen() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));
    edit(made, Map.of("duration_minutes", 30)).header("ETag", equalTo("\"2\""));

    given()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body(Map.of("duration_minutes", 40))
        .patch("/api/v1/bookings/" + made.id())
        .then()
        .statusCode(412);
  }

  @Test
  void aJobThatRunsChangesItsPostAndKeepsItsStart() {
    Bay bay = shop.open(aCentre(), 30);
    Bay other = shop.addPost(bay.centre(), 2, 45, bay.service());
    Made before = Made.of(book(other, at("08:45")));
    Made made = Made.of(book(bay, at("09:00")));
    goTo(at("09:10"));
    operate(before, "no-show").statusCode(200);
    operate(made, "start").statusCode(200);

    move(made, Map.of("starts_at", at("10:00").toString()))
        .statusCode(409)
        .body("code", equalTo("illegal-transition"));
    move(made, Map.of("post_id", other.post(), "reason", "The lift broke"))
        .statusCode(200)
        .body("status", equalTo("in_progress"))
        .body("post_id", equalTo(other.post().toString()))
        .body("starts_at", equalTo("2026-11-23T09:00:00Z"));

    reserve(bay, at("09:30")).statusCode(201);
    reserve(other, at("09:30")).statusCode(409).body("code", equalTo("slot-taken"));
    history(made).body("items[-1].reason", equalTo("The lift broke"));
  }

  @Test
  void aJobOutsideOfTheHoursChangesItsPostAndNeverTakesTheTimeOfAnother() {
    Bay bay = shop.open(aCentre(), 30);
    Bay other = shop.addPost(bay.centre(), 2, 45, bay.service());
    Bay third = shop.addPost(bay.centre(), 3, 30, bay.service());
    Made made = Made.of(afterHours(bay));
    Made.of(afterHours(third));
    goTo(at("13:10"));
    operate(made, "start").statusCode(200);

    move(made, Map.of("post_id", third.post())).statusCode(409).body("code", equalTo("slot-taken"));
    move(made, Map.of("post_id", other.post()))
        .statusCode(200)
        .body("status", equalTo("in_progress"))
        .body("starts_at", equalTo("2026-11-23T13:00:00Z"));

    schedule.tell(bay.centre().changed().monday(other.post(), 45));
    read(made.id(), made.manageToken()).body("displaced", equalTo(false));
  }

  @Test
  void aMoveNamesSomething() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));

    move(made, Map.of()).statusCode(422).body("violations.pointer", contains("/starts_at"));
  }

  private void goTo(Instant instant) {
    clock.advance(Duration.between(clock.instant(), instant));
  }

  private static ValidatableResponse afterHours(Bay bay) {
    Map<String, Object> wish = new HashMap<>(booking(bay, "13:00"));
    wish.put("override", List.of("slot-not-offered"));
    wish.put("reason", "A flat tyre");
    return Shop.post("/api/v1/bookings", wish).statusCode(201);
  }

  private static ValidatableResponse edit(Made made, Map<String, ?> changes) {
    return given()
        .contentType(ContentType.JSON)
        .body(changes)
        .patch("/api/v1/bookings/" + made.id())
        .then();
  }

  private static ValidatableResponse move(Made made, Map<String, ?> target) {
    return given()
        .contentType(ContentType.JSON)
        .body(target)
        .post("/api/v1/bookings/" + made.id() + "/reschedule")
        .then();
  }

  private static ValidatableResponse history(Made made) {
    return given().get("/api/v1/bookings/" + made.id() + "/history").then().statusCode(200);
  }
}
