package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.post;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Telephone numbers of customers are shown as typed, and searched for as numbers.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class PhonesOverHttpTest extends BookingsHttp {

  @Inject Pool pool;

  @Test
  void aNumberIsShownAsTypedAndAsOneThatCanBeRung() {
    var bay = shop.open(aCentre(), 30);
    String typed = "(044)\u00A0234\u201356\u201378 ext. 12";

    Made made = Made.of(book(bay, "09:00", typed));

    read(made.id(), made.manageToken())
        .body("customer.phone", equalTo(typed))
        .body("customer.phone_e164", equalTo("+380442345678"))
        .body("customer.phone_extension", equalTo("12"));
  }

  @Test
  void aBookingOfAHoldReadsTheNumberToo() {
    var bay = shop.open(aCentre(), 30);
    var hold = reserve(bay, at("09:00")).statusCode(201).extract().jsonPath();

    post("/api/v1/bookings", ofHold(hold.getString("id"), hold.getString("token"), "112"))
        .statusCode(422)
        .body("violations.pointer", contains("/customer/phone"))
        .body("violations.code", contains("malformed-phone"));
    post("/api/v1/bookings", ofHold(hold.getString("id"), hold.getString("token"), "050 1112233"))
        .statusCode(201)
        .body("customer.phone", equalTo("050 1112233"))
        .body("customer.phone_e164", equalTo("+380501112233"))
        .body("customer.phone_extension", nullValue());
  }

  @Test
  void whatIsNoNumberHereIsRefusedAndTakesNoTime() {
    var bay = shop.open(aCentre(), 30);

    for (String typed : new String[] {"x", "112", "234-56-78", "+380 44", "050 111 22 33 44 55"}) {
      book(bay, "09:00", typed)
          .statusCode(422)
          .body("violations.pointer", contains("/customer/phone"))
          .body("violations.code", contains("malformed-phone"));
    }
    book(bay, "09:00", "0501112233").statusCode(201);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void operatorsFindTheBookingsOfANumberHoweverItWasTyped() {
    var bay = shop.open(aCentre(), 60);
    Made first = Made.of(book(bay, "08:00", "+38 (050) 111-22-33"));
    book(bay, "09:00", "050 111 22 34").statusCode(201);
    Made last = Made.of(book(bay, "10:00", "0501112233 доб. 7"));

    for (String typed :
        new String[] {"0501112233", "+380 50 111 22 33", "050\u2013111\u20132233"}) {
      found(bay, typed).statusCode(200).body("items.id", contains(first.id(), last.id()));
    }
    listed(bay, "q", "+380 50 111-22-33").body("items.id", contains(first.id(), last.id()));
    found(bay, "0501112235").statusCode(200).body("items", empty());
    found(bay, "olena")
        .statusCode(422)
        .body("violations.pointer", contains("/phone"))
        .body("violations.code", contains("malformed-phone"));
    found(bay, "112").statusCode(422).body("violations.code", contains("malformed-phone"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+38 (067) 123-45-67", "0671234567", "67 123 45 67", "00380 67 1234567"})
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void bookingsFromBeforeNumbersWereReadAreFoundByWhatWasTyped(String typed) {
    var bay = shop.open(aCentre(), 60);
    Made before = Made.of(book(bay, "08:00", "0501112233"));
    forgetNumber(before, typed);

    found(bay, "067 123-45-67").body("items.id", contains(before.id()));
    found(bay, "+380671234567").body("items.customer.phone", contains(typed));
    found(bay, "067 123-45-68").body("items", empty());
  }

  private void forgetNumber(Made made, String typed) {
    pool.preparedQuery(
            "UPDATE booking SET customer_phone = $2, customer_phone_e164 = NULL WHERE id = $1")
        .execute(Tuple.of(UUID.fromString(made.id()), typed))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private static ValidatableResponse found(Shop.Bay bay, String typed) {
    return listed(bay, "phone", typed);
  }

  private static ValidatableResponse listed(Shop.Bay bay, String filter, String typed) {
    return given()
        .queryParam(filter, typed)
        .get("/api/v1/service-points/" + bay.centre().id() + "/bookings")
        .then();
  }

  private static ValidatableResponse book(Shop.Bay bay, String time, String phone) {
    Map<String, Object> body = booking(bay, time);
    body.put("customer", customer(phone));
    return post("/api/v1/bookings", body);
  }

  private static Map<String, Object> ofHold(String id, String token, String phone) {
    return Map.of("reservation_id", id, "reservation_token", token, "customer", customer(phone));
  }

  private static Map<String, Object> customer(String phone) {
    return Map.of("name", "Olena K.", "email", "olena@example.test", "phone", phone);
  }
}
