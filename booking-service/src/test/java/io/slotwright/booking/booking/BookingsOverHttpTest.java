package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.post;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.time.TimeRange;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class BookingsOverHttpTest {

  private static final String ORGANISATION = "0190a000-0000-7000-8000-000000000001";

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject TestClock clock;
  @Inject Pool pool;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void aGuestBooksAndSeesTheirBookingByItsTokenOnly() {
    var bay = shop.open(aCentre(), 30);

    var answer = book(bay, at("09:00"));

    answer
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("status", equalTo("confirmed"))
        .body("version", equalTo(1))
        .body("ends_at", equalTo("2026-11-23T09:50:00Z"))
        .body("services[0].minutes", equalTo(50))
        .body("customer.locale", equalTo("en"))
        .body("manage_token", notNullValue());
    Made made = Made.of(answer);
    read(made.id(), made.manageToken()).statusCode(200).body("manage_token", nullValue());
    read(made.id(), "wrong").statusCode(404);
    given().get("/api/v1/bookings/" + made.id()).then().statusCode(404);
  }

  @Test
  void aPointMayWantToApprove() {
    var bay = shop.open(aCentre().askingForApproval(), 30);

    book(bay, at("09:00")).statusCode(201).body("status", equalTo("pending"));
  }

  @Test
  void aGuestCancelsOnceAndAgainIsNoFault() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));

    for (int time = 0; time < 2; time++) {
      command(made, "cancel", null)
          .statusCode(200)
          .body("status", equalTo("cancelled_by_customer"))
          .body("version", equalTo(2));
    }

    command(made, "reschedule", at("10:00").toString())
        .statusCode(409)
        .body("code", equalTo("illegal-transition"))
        .body("allowed", hasSize(0));
    book(bay, at("09:00")).statusCode(201);
  }

  /// A move is all or nothing.
  @Test
  void aMoveOntoATakenTimeLeavesTheOldOneUntouched() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("08:00")));
    book(bay, at("10:00")).statusCode(201);

    command(made, "reschedule", at("09:30").toString())
        .statusCode(409)
        .body("code", equalTo("slot-taken"));

    read(made.id(), made.manageToken())
        .body("starts_at", equalTo("2026-11-23T08:00:00Z"))
        .body("version", equalTo(1));
    reserve(bay, at("08:00")).statusCode(409);
  }

  @Test
  void aMoveMayOverlapTheTimeItLeavesAndKeepsIdAndLink() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("08:00")));

    command(made, "reschedule", at("08:30").toString())
        .statusCode(200)
        .body("id", equalTo(made.id()))
        .body("version", equalTo(2))
        .body("occupied_until", equalTo("2026-11-23T09:30:00Z"));

    read(made.id(), made.manageToken()).body("starts_at", equalTo("2026-11-23T08:30:00Z"));
    reserve(bay, at("09:30")).statusCode(201);
    reserve(bay, at("08:00")).statusCode(409);
  }

  @Test
  void aMoveToAnotherPostOccupiesThatPostsSlots() {
    var bay = shop.open(aCentre(), 30);
    var other = shop.addPost(bay.centre(), 2, 45, bay.service());
    Made made = Made.of(book(bay, at("08:00")));

    given()
        .header("Manage-Token", made.manageToken())
        .contentType(ContentType.JSON)
        .body(Map.of("post_id", other.post(), "starts_at", at("08:45").toString()))
        .post("/api/v1/bookings/" + made.id() + "/reschedule")
        .then()
        .statusCode(200)
        .body("post_number", equalTo(2))
        .body("ends_at", equalTo("2026-11-23T09:35:00Z"))
        .body("occupied_until", equalTo("2026-11-23T10:15:00Z"));

    reserve(bay, at("08:00")).statusCode(201);
  }

  @Test
  void aBlockOverABookingDisplacesItAndLiftingTheBlockRestoresIt() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    Made elsewhere = Made.of(book(bay, at("11:00")));
    var blocked = bay.centre().changed();

    schedule.tell(blocked.monday(bay.post(), 30, new TimeRange(at("09:40"), at("09:45"))));

    read(made.id(), made.manageToken())
        .body("displaced", equalTo(true))
        .body("version", equalTo(2))
        .body("status", equalTo("confirmed"));
    read(elsewhere.id(), elsewhere.manageToken()).body("displaced", equalTo(false));
    reserve(bay, at("09:00")).statusCode(422).body("code", equalTo("services-do-not-fit"));

    schedule.tell(blocked.changed().monday(bay.post(), 30));

    read(made.id(), made.manageToken())
        .body("displaced", equalTo(false))
        .body("version", equalTo(3));
  }

  @Test
  void aPostThatIsDeactivatedDisplacesItsBookings() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));

    schedule.tell(bay.centre().changed().post(bay.post(), 1, 30, false));

    read(made.id(), made.manageToken()).body("displaced", equalTo(true));
    reserve(bay, at("10:00")).statusCode(422).body("code", equalTo("post-inactive"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void aPointThatIsDeletedDisplacesItsBookingsAndStillTellsWhoseTheyAre() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    var gone = bay.centre().changed();

    schedule.tell(gone.gone(bay.post(), 1, 30), gone.gone());

    displacedOf(bay).statusCode(200).body("items.id", contains(made.id()));
    read(made.id(), made.manageToken())
        .body("displaced", equalTo(true))
        .body("status", equalTo("confirmed"));
    reserve(bay, at("10:00")).statusCode(greaterThanOrEqualTo(404));
    operate(made, "cancel").body("status", equalTo("cancelled_by_operator"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void displacedBookingsAreListedByThemselves() {
    var bay = shop.open(aCentre(), 60);
    Made displaced = Made.of(book(bay, at("08:00")));
    Made kept = Made.of(book(bay, at("09:00")));
    schedule.tell(
        bay.centre().changed().monday(bay.post(), 60, new TimeRange(at("08:00"), at("09:00"))));

    displacedOf(bay).body("items.id", contains(displaced.id()));
    bookingsOf(bay, "displaced=false").body("items.id", contains(kept.id()));
    bookingsOf(bay, "limit=50").body("items.id", contains(displaced.id(), kept.id()));
    bookingsOf(bay, "displaced=true&status=pending").body("items", empty());
    bookingsOf(bay, "displaced=perhaps").statusCode(422).body("code", equalTo("malformed"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void displacedBookingsAreListedHoweverFarAheadTheyAre() {
    var bay = shop.open(aCentre(), 60);
    Made made = Made.of(book(bay, at("08:00")));
    schedule.tell(bay.centre().changed().post(bay.post(), 1, 60, false));
    clock.advance(Duration.ofDays(-40));

    bookingsOf(bay, "limit=50").body("items", empty());
    displacedOf(bay).body("items.id", contains(made.id()));
  }

  @Test
  void aDisplacedBookingThatIsMovedIsDisplacedNoMore() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    schedule.tell(
        bay.centre().changed().monday(bay.post(), 30, new TimeRange(at("09:00"), at("10:00"))));

    command(made, "reschedule", at("10:00").toString())
        .statusCode(200)
        .body("displaced", equalTo(false));
  }

  @Test
  void aHoldWhoseTimeIsBlockedCannotBeBookedAnyMore() {
    var bay = shop.open(aCentre(), 30);
    var hold = reserve(bay, at("09:00")).extract().jsonPath();
    schedule.tell(
        bay.centre().changed().monday(bay.post(), 30, new TimeRange(at("09:00"), at("10:00"))));

    Shop.bookReservation(hold.getString("id"), hold.getString("token"))
        .statusCode(422)
        .body("code", equalTo("slot-not-offered"));
  }

  @Test
  void aHoldWhosePostIsDeactivatedCannotBeBookedUntilItIsActiveAgain() {
    var bay = shop.open(aCentre(), 30);
    var hold = reserve(bay, at("09:00")).extract().jsonPath();
    var changed = bay.centre().changed();
    schedule.tell(changed.post(bay.post(), 1, 30, false));

    Shop.bookReservation(hold.getString("id"), hold.getString("token"))
        .statusCode(422)
        .body("code", equalTo("post-inactive"));
    schedule.tell(changed.changed().post(bay.post(), 1, 30, true));

    Shop.bookReservation(hold.getString("id"), hold.getString("token")).statusCode(201);
  }

  @Test
  void aHoldWhosePostOrPointIsDeletedHoldsATimeThatIsNotOfferedAnyMore() {
    var bay = shop.open(aCentre(), 30);
    var other = shop.addPost(bay.centre(), 2, 30, bay.service());
    var ofPost = reserve(bay, at("09:00")).extract().jsonPath();
    var ofPoint = reserve(other, at("09:00")).extract().jsonPath();
    var gone = bay.centre().changed();

    schedule.tell(gone.gone(bay.post(), 1, 30));
    Shop.bookReservation(ofPost.getString("id"), ofPost.getString("token"))
        .statusCode(422)
        .body("code", equalTo("slot-not-offered"));
    schedule.tell(gone.gone());
    Shop.bookReservation(ofPoint.getString("id"), ofPoint.getString("token"))
        .statusCode(422)
        .body("code", equalTo("slot-not-offered"));
    clock.advance(Duration.ofMinutes(11));

    Shop.bookReservation(ofPost.getString("id"), ofPost.getString("token"))
        .statusCode(409)
        .body("code", equalTo("reservation-expired"));
  }

  @Test
  void aMoveOntoAPostOfAnotherPointIsPointedAt() {
    var bay = shop.open(aCentre(), 30);
    var elsewhere = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("08:00")));

    given()
        .header("Manage-Token", made.manageToken())
        .contentType(ContentType.JSON)
        .body(Map.of("post_id", elsewhere.post(), "starts_at", at("09:00").toString()))
        .post("/api/v1/bookings/" + made.id() + "/reschedule")
        .then()
        .statusCode(422)
        .body("violations.pointer", contains("/post_id"))
        .body("violations.code", contains("post-of-another-point"));
    read(made.id(), made.manageToken()).body("version", equalTo(1));
  }

  @Test
  void theSameKeyGivesTheSameAnswerEvenAfterTheBookingChanged() {
    var bay = shop.open(aCentre(), 30);
    Map<String, Object> body = booking(bay, "09:00");
    String key = UUID.randomUUID().toString();
    String first = keyed(key, body).statusCode(201).extract().asString();
    Made made = Made.of(keyed(key, body));
    command(made, "cancel", null).statusCode(200);

    assertThat(keyed(key, body).statusCode(201).extract().asString()).isEqualTo(first);
    keyed(key, booking(bay, "10:00"))
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void aKeyOfSomebodyElseIsAnotherKey() {
    var bay = shop.open(aCentre(), 30);
    String key = UUID.randomUUID().toString();
    pool.query(
            "INSERT INTO idempotency_key (scope, key, request_hash) VALUES ('bookings', '%s', 'x')"
                .formatted(key))
        .execute()
        .await()
        .atMost(Duration.ofSeconds(10));

    String mine = keyed(key, booking(bay, "09:00")).statusCode(201).extract().path("id");

    keyed(key, booking(bay, "09:00")).statusCode(201).body("id", equalTo(mine));
  }

  @Test
  void theSameKeyGivesTheSameAnswerEvenAfterTheServiceLeftTheCatalogue() {
    var bay = shop.open(aCentre(), 30);
    Map<String, Object> body = booking(bay, "09:00");
    String key = UUID.randomUUID().toString();
    String first = keyed(key, body).statusCode(201).extract().asString();
    shop.retire(bay.service());

    assertThat(keyed(key, body).statusCode(201).extract().asString()).isEqualTo(first);
    keyed(UUID.randomUUID().toString(), booking(bay, "10:00"))
        .statusCode(422)
        .body("violations.code", contains("service-inactive"));
    keyed("k".repeat(256), body).statusCode(400).body("code", equalTo("idempotency-key-malformed"));
  }

  @Test
  void whatACustomerCannotBeIsPointedAt() {
    var bay = shop.open(aCentre(), 30);
    Map<String, Object> body = new HashMap<>(booking(bay, "09:00"));

    body.put("customer", Map.of("name", " ", "email", "nobody@", "phone", "x", "locale", "_"));
    post("/api/v1/bookings", body)
        .statusCode(422)
        .body(
            "violations.pointer",
            hasItems("/customer/name", "/customer/email", "/customer/phone", "/customer/locale"));
    body.put("customer", Map.of("name", "O\u0000", "email", "o@example.test"));
    post("/api/v1/bookings", body)
        .statusCode(422)
        .body("violations.pointer", contains("/customer/name"));
    body.remove("customer");
    post("/api/v1/bookings", body)
        .statusCode(422)
        .body("violations.pointer", contains("/customer"));
    post("/api/v1/bookings", Map.of("customer", customer()))
        .statusCode(422)
        .body("violations.pointer", contains("/post_id", "/starts_at"));
  }

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

  private static Map<String, Object> booking(Shop.Bay bay, String time) {
    Map<String, Object> body = new HashMap<>(Shop.wish(bay, at(time)));
    body.put("customer", customer());
    return body;
  }

  private static Map<String, Object> customer() {
    return Map.of("name", "Olena K.", "email", "olena@example.test");
  }

  private static ValidatableResponse keyed(String key, Map<String, Object> body) {
    return given()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/bookings")
        .then();
  }

  private static ValidatableResponse read(String id, String token) {
    return given().header("Manage-Token", token).get("/api/v1/bookings/" + id).then();
  }

  private static ValidatableResponse displacedOf(Shop.Bay bay) {
    return bookingsOf(bay, "displaced=true");
  }

  private static ValidatableResponse bookingsOf(Shop.Bay bay, String query) {
    return given().get("/api/v1/service-points/" + bay.centre().id() + "/bookings?" + query).then();
  }

  private static ValidatableResponse operate(Made made, String command) {
    return given().post("/api/v1/bookings/" + made.id() + "/" + command).then();
  }

  private static ValidatableResponse command(Made made, String command, String startsAt) {
    var request = given().header("Manage-Token", made.manageToken());
    if (startsAt != null) {
      request.contentType(ContentType.JSON).body(Map.of("starts_at", startsAt));
    }
    return request.post("/api/v1/bookings/" + made.id() + "/" + command).then();
  }
}
