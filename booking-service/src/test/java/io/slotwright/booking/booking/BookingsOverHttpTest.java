package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.post;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How guests book, cancel and move, and what they are refused.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class BookingsOverHttpTest extends BookingsHttp {

  @Inject Pool pool;

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

  private static ValidatableResponse keyed(String key, Map<String, Object> body) {
    return given()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/bookings")
        .then();
  }
}
