package io.slotwright.booking.limit;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static org.assertj.core.api.Assertions.assertThat;
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
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How much one client may hold at once. A bay has 24 slots of ten minutes here.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class HoldsPerClientTest {

  private static final int LIMIT = 5;

  @Inject Shop shop;
  @Inject TestClock clock;
  @Inject Pool pool;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void theSixthHoldWaitsForTheFirstToLapse() {
    Bay bay = open();
    Map<String, String> me = somebody();
    holdAll(bay, me, 1);
    clock.advance(Duration.ofSeconds(90));
    for (int i = 1; i < LIMIT; i++) {
      hold(bay, i, me).statusCode(201);
    }

    hold(bay, 5, me)
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("510"))
        .body("code", equalTo("too-many-holds"));
    hold(bay, 5, somebody()).statusCode(201);
    clock.advance(Duration.ofSeconds(510));

    hold(bay, 6, me).statusCode(201);
    hold(bay, 7, me).statusCode(429).header("Retry-After", equalTo("90"));
  }

  @Test
  void whatIsGivenBackOrBookedIsHeldNoMore() {
    Bay bay = open();
    Map<String, String> me = somebody();
    holdAll(bay, me, LIMIT - 2);
    var released = hold(bay, 3, me).extract().jsonPath();
    var booked = hold(bay, 4, me).extract().jsonPath();
    hold(bay, 5, me).statusCode(429);

    given()
        .header("Reservation-Token", released.getString("token"))
        .delete("/api/v1/reservations/" + released.getString("id"))
        .then()
        .statusCode(204);
    Shop.bookReservation(booked.getString("id"), booked.getString("token")).statusCode(201);

    hold(bay, 5, me).statusCode(201);
    hold(bay, 6, me).statusCode(201);
    hold(bay, 7, me).statusCode(429);
  }

  @Test
  void theSameRequestAgainIsNoOtherHold() {
    Bay bay = open();
    Map<String, String> me = somebody();
    holdAll(bay, me, LIMIT - 1);
    Map<String, String> keyed = with(me, "Idempotency-Key", UUID.randomUUID().toString());

    String id = hold(bay, 4, keyed).statusCode(201).extract().path("id");

    hold(bay, 4, keyed).statusCode(201).body("id", equalTo(id));
    hold(bay, 5, me).statusCode(429);
    hold(bay, 4, keyed).statusCode(201).body("id", equalTo(id));
  }

  @Test
  void whoNamesItselfIsToldApartFromOthersAtItsAddress() {
    Bay bay = open();
    Map<String, String> here = somebody();
    holdAll(bay, with(here, "Client-Token", "one browser"), LIMIT);

    hold(bay, 5, with(here, "Client-Token", "one browser")).statusCode(429);
    hold(bay, 5, with(somebody(), "Client-Token", "one browser")).statusCode(429);
    hold(bay, 5, with(here, "Client-Token", "another browser")).statusCode(201);
    hold(bay, 6, here).statusCode(201);
  }

  @Test
  void whoNamesItselfOtherwiseEachTimeComesToTheLimitOfItsAddress() {
    Map<String, String> here = somebody();
    for (int round = 0; round < 2; round++) {
      Bay bay = open();
      for (int i = 0; i < 24; i++) {
        hold(bay, i, with(here, "Client-Token", UUID.randomUUID().toString())).statusCode(201);
      }
    }
    Bay bay = open();
    hold(bay, 0, with(here, "Client-Token", "x")).statusCode(201);
    hold(bay, 1, with(here, "Client-Token", "y")).statusCode(201);

    hold(bay, 2, with(here, "Client-Token", "z")).statusCode(429);
  }

  @Test
  void whatACallerClaimsToBeIsNotBelieved() {
    Bay bay = open();
    String mine = Shop.otherAddress();
    for (int i = 0; i < LIMIT; i++) {
      hold(bay, i, Map.of("X-Forwarded-For", "6.6.6." + i + ", " + mine)).statusCode(201);
    }

    hold(bay, 5, Map.of("X-Forwarded-For", "7.7.7.7, " + mine)).statusCode(429);
    hold(bay, 5, Map.of("X-Forwarded-For", mine)).statusCode(429);
  }

  @Test
  void theAddressesOfOneIpv6SiteAreOne() {
    Bay bay = open();
    String site = "2001:db8:%x:1:".formatted(System.nanoTime() & 0xffff);
    for (int i = 0; i < LIMIT; i++) {
      hold(bay, i, Map.of("X-Forwarded-For", site + ":" + i)).statusCode(201);
    }

    hold(bay, 5, Map.of("X-Forwarded-For", site + "aaaa::1")).statusCode(429);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
  void anOperatorMayHoldAnyNumber() {
    Bay bay = open();

    holdAll(bay, somebody(), LIMIT + 2);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000002"))
  void elsewhereAnOperatorIsAClientLikeOthers() {
    Bay bay = open();
    Map<String, String> me = somebody();
    holdAll(bay, me, LIMIT);

    hold(bay, LIMIT, me).statusCode(429).body("code", equalTo("too-many-holds"));
  }

  @Test
  void nothingLeadsBackToAnAddress() {
    Bay bay = open();
    String address = Shop.otherAddress();
    String id =
        hold(bay, 0, Map.of("X-Forwarded-For", address, "Client-Token", "my browser"))
            .extract()
            .path("id");

    assertThat(row(id)).doesNotContain(address, "my browser").contains("client", "address");
    clock.advance(Duration.ofMinutes(11));
    hold(bay, 0, somebody()).statusCode(201);
    assertThat(row(id)).contains("\"client\":null", "\"address\":null");
  }

  private String row(String reservation) {
    return pool.query(
            "SELECT row_to_json(reservation)::text FROM reservation WHERE id = '%s'"
                .formatted(reservation))
        .execute()
        .await()
        .atMost(Duration.ofSeconds(10))
        .iterator()
        .next()
        .getString(0);
  }

  private Bay open() {
    Bay fifty = shop.open(aCentre(), 10);
    return new Bay(fifty.centre(), fifty.post(), shop.addService(fifty.centre(), 10), 10);
  }

  private static void holdAll(Bay bay, Map<String, String> headers, int count) {
    for (int i = 0; i < count; i++) {
      hold(bay, i, headers).statusCode(201);
    }
  }

  /// @param slot counted from 08:00
  private static ValidatableResponse hold(Bay bay, int slot, Map<String, String> headers) {
    Instant start = at("08:00").plus(Duration.ofMinutes(10L * slot));
    return given()
        .contentType(ContentType.JSON)
        .headers(headers)
        .body(Shop.wish(bay, start))
        .post("/api/v1/reservations")
        .then();
  }

  private static Map<String, String> somebody() {
    return Map.of("X-Forwarded-For", Shop.otherAddress());
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    var more = new java.util.HashMap<>(headers);
    more.put(name, value);
    return more;
  }
}
