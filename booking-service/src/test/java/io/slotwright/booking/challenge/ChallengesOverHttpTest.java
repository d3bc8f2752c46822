package io.slotwright.booking.challenge;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.challenge.flow.TidyChallenges;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service point that demands a proof of work, seen by a guest's browser.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class ChallengesOverHttpTest {

  @Inject Shop shop;
  @Inject Pool pool;
  @Inject TestClock clock;
  @Inject TidyChallenges tidyChallenges;

  private Bay bay;

  @BeforeEach
  void aStrictCentre() {
    clock.reset();
    bay = shop.open(strict(), 30);
  }

  @Test
  void withoutASolutionNothingIsHeldOrBooked() {
    hold(at("08:00"), Map.of())
        .statusCode(428)
        .contentType("application/problem+json")
        .body("code", equalTo("challenge-required"))
        .body("challenge_url", equalTo(path(bay)));
    book(at("08:00"), null).statusCode(428).body("code", equalTo("challenge-required"));
    hold(at("08:00"), "").statusCode(428);
  }

  @Test
  void aSolutionOpensOneHold() throws Exception {
    String solution = solve(bay);

    hold(at("08:00"), solution).statusCode(201);

    assertFailed(hold(at("09:00"), solution), "used");
    assertFailed(book(at("09:00"), solution), "used");
  }

  @Test
  void aSolutionOpensOneBooking() throws Exception {
    String solution = solve(bay);

    book(at("08:00"), solution).statusCode(201);

    assertFailed(book(at("09:00"), solution), "used");
  }

  @Test
  void aHoldThatHasPaidIsBookedWithoutAnother() throws Exception {
    JsonPath held = hold(at("08:00"), solve(bay)).statusCode(201).extract().jsonPath();

    Shop.bookReservation(held.getString("id"), held.getString("token")).statusCode(201);
  }

  @Test
  void theSameRequestAgainGetsTheSameAnswerUnderItsSolution() throws Exception {
    Map<String, String> headers =
        Map.of("Challenge-Solution", solve(bay), "Idempotency-Key", UUID.randomUUID().toString());

    String first = hold(at("08:00"), headers).statusCode(201).extract().path("id");
    hold(at("08:00"), headers).statusCode(201).body("id", equalTo(first));
  }

  @Test
  void aRefusedRequestMayTryAgainUnderItsKeyAlone() throws Exception {
    hold(at("08:00"), solve(bay)).statusCode(201);
    Map<String, String> headers =
        Map.of("Challenge-Solution", solve(bay), "Idempotency-Key", UUID.randomUUID().toString());
    hold(at("08:00"), headers).statusCode(409);

    hold(at("09:00"), headers).statusCode(201);

    assertFailed(hold(at("10:00"), headers.get("Challenge-Solution")), "used");
  }

  @Test
  void aSolutionExpires() throws Exception {
    String solution = solve(bay);
    clock.advance(Duration.ofMinutes(20));

    assertFailed(hold(at("08:00"), solution), "expired");
  }

  @Test
  void aSolutionCountsAtItsPointAlone() throws Exception {
    String elsewhere = solve(shop.open(strict(), 30));

    assertFailed(hold(at("08:00"), elsewhere), "other-point");
  }

  @Test
  void whatIsForgedOrUnreadableDoesNotCount() throws Exception {
    JsonPath challenge = challenge(bay);
    Map<String, Object> right = solution(challenge, number(challenge));
    assertFailed(hold(at("08:00"), encoded(with(right, "number", -1))), "forged");
    assertFailed(hold(at("08:00"), encoded(with(right, "signature", "00"))), "forged");
    assertFailed(
        hold(
            at("08:00"),
            encoded(with(right, "salt", right.get("salt").toString().replace("=1", "=2")))),
        "forged");
    for (Object number : new Object[] {"1", 1.5, Map.of()}) {
      assertFailed(hold(at("08:00"), encoded(with(right, "number", number))), "malformed");
    }
    for (String nonsense :
        new String[] {
          "x", "bnVsbA==", "e30=", "W10=", "eyJudW1iZXIiOjFlOTk5OTk5fQ==", "x".repeat(5_000)
        }) {
      assertFailed(hold(at("08:00"), nonsense), "malformed");
    }
    assertFailed(hold(at("08:00"), "eyJudW1iZXIiOjFlOTk5OTk5OTk5fQ=="), "malformed");

    hold(at("08:00"), encoded(right)).statusCode(201);
  }

  @Test
  void aChallengeIsOfAPointAndStoredNowhere() {
    given()
        .get(path(bay))
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("algorithm", equalTo("SHA-256"))
        .body("maxnumber", equalTo(50_000));
    given()
        .get("/api/v1/service-points/" + UUID.randomUUID() + "/challenge")
        .then()
        .statusCode(404);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
  void anOperatorOfTheOrganisationIsExempt() {
    hold(at("08:00"), Map.of()).statusCode(201);
    book(at("09:00"), null).statusCode(201);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000002"))
  void anOperatorOfAnotherOrganisationIsNot() {
    hold(at("08:00"), Map.of()).statusCode(428);
  }

  @Test
  void whereNoneIsDemandedNoneIsLookedAt() {
    Bay open = shop.open(aCentre(), 30);

    post("/api/v1/reservations", Shop.wish(open, at("08:00")), Map.of("Challenge-Solution", "x"))
        .statusCode(201);
  }

  @Test
  void usedChallengesAreForgottenWhenTheyExpire() throws Exception {
    hold(at("08:00"), solve(bay)).statusCode(201);
    clock.advance(Duration.ofMinutes(20).minusMillis(1));
    tidyChallenges.tidy().await().atMost(Duration.ofSeconds(10));
    assertThat(remembered()).isPositive();

    clock.advance(Duration.ofMillis(1));
    tidyChallenges.tidy().await().atMost(Duration.ofSeconds(10));

    assertThat(remembered()).isZero();
  }

  private long remembered() {
    return pool.query("SELECT count(*) FROM challenge_spent")
        .executeAndAwait()
        .iterator()
        .next()
        .getLong(0);
  }

  private static Centre strict() {
    return aCentre().with(new GuestRules(false, true, PointLimits.DEFAULTS));
  }

  private static String path(Bay bay) {
    return "/api/v1/service-points/" + bay.centre().id() + "/challenge";
  }

  private static String solve(Bay bay) throws Exception {
    JsonPath challenge = challenge(bay);
    return encoded(solution(challenge, number(challenge)));
  }

  private static JsonPath challenge(Bay bay) {
    return given().get(path(bay)).then().statusCode(200).extract().jsonPath();
  }

  private static Map<String, Object> solution(JsonPath challenge, long number) {
    return Map.of(
        "algorithm",
        challenge.getString("algorithm"),
        "challenge",
        challenge.getString("challenge"),
        "number",
        number,
        "salt",
        challenge.getString("salt"),
        "signature",
        challenge.getString("signature"));
  }

  /// As a browser finds it.
  private static long number(JsonPath challenge) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    String salt = challenge.getString("salt");
    String wanted = challenge.getString("challenge");
    long maxNumber = challenge.getLong("maxnumber");
    for (long number = 0; number <= maxNumber; number++) {
      byte[] hash = digest.digest((salt + number).getBytes(UTF_8));
      if (HexFormat.of().formatHex(hash).equals(wanted)) {
        return number;
      }
    }
    throw new AssertionError("no number solves it");
  }

  private static Map<String, Object> with(
      Map<String, Object> solution, String field, Object value) {
    Map<String, Object> other = new HashMap<>(solution);
    other.put(field, value);
    return other;
  }

  private static String encoded(Map<String, Object> solution) {
    String json = new JsonObject(solution).encode();
    return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
  }

  private ValidatableResponse hold(Instant startsAt, @Nullable String solution) {
    return hold(startsAt, header(solution));
  }

  private ValidatableResponse hold(Instant startsAt, Map<String, String> headers) {
    return post("/api/v1/reservations", Shop.wish(bay, startsAt), headers);
  }

  private ValidatableResponse book(Instant startsAt, @Nullable String solution) {
    Map<String, Object> body = new HashMap<>(Shop.wish(bay, startsAt));
    body.put("customer", Map.of("name", "Olena K.", "email", "olena@example.test"));
    return post("/api/v1/bookings", body, header(solution));
  }

  private static Map<String, String> header(@Nullable String solution) {
    return solution == null ? Map.of() : Map.of("Challenge-Solution", solution);
  }

  private static ValidatableResponse post(String path, Object body, Map<String, String> headers) {
    return given()
        .contentType(ContentType.JSON)
        .header("X-Forwarded-For", Shop.otherAddress())
        .headers(headers)
        .body(body)
        .post(path)
        .then();
  }

  private static void assertFailed(ValidatableResponse answer, String reason) {
    answer
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("challenge-failed"))
        .body("reason", equalTo(reason));
  }
}
