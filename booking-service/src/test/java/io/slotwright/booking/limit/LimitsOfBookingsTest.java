package io.slotwright.booking.limit;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.booking.limit.flow.TidyUsage;
import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.plumbing.pace.Progress;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How many bookings guests make, directly and of holds. A bay has 24 or 48 slots here.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class LimitsOfBookingsTest {

  private static final String OURS = "0190a000-0000-7000-8000-000000000001";
  private static final String THEIRS = "0190a000-0000-7000-8000-000000000002";
  private static final int DAY = 86_400;

  @Inject Shop shop;
  @Inject Links links;
  @Inject TestClock clock;
  @Inject Pool pool;
  @Inject RedisDataSource redis;
  @Inject TidyUsage tidy;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void eightyBookingsOfOneAddressEndAtTheDefaultLimit() {
    Guest guest = guest();
    long made =
        IntStream.range(0, 80)
            .map(i -> guest.book(fifty(i), i % 40, mail()).extract().statusCode())
            .filter(status -> status == 201)
            .count();

    assertThat(made).isEqualTo(20);
  }

  @Test
  void aNewNameForEachBookingDoesNotWidenWhatAnAddressMayDo() {
    Guest guest = guest();
    long made =
        IntStream.range(0, 80)
            .map(
                i ->
                    guest
                        .named(UUID.randomUUID().toString())
                        .book(fifty(i), i % 40, mail())
                        .extract()
                        .statusCode())
            .filter(status -> status == 201)
            .count();

    assertThat(made).isEqualTo(50);
  }

  @Test
  void theRefusalSaysWhichLimitItIsAndWhenItEnds() {
    Bay bay = open(new PointLimits(null, null, 2, null, null, null, null));
    Guest guest = guest();
    guest.book(bay, 0, mail()).statusCode(201);
    clock.advance(Duration.ofHours(1));
    guest.book(bay, 1, mail()).statusCode(201);

    guest
        .book(bay, 2, mail())
        .statusCode(429)
        .contentType("application/problem+json")
        .body("code", equalTo("too-many-bookings"))
        .header("Retry-After", equalTo(String.valueOf(DAY - 3600)))
        .header("RateLimit-Policy", equalTo("\"bookings-per-client\";q=2;w=86400"))
        .header("RateLimit", equalTo("\"bookings-per-client\";r=0;t=82800"));
    guest().book(bay, 2, mail()).statusCode(201);
  }

  @Test
  void theWindowEndsByItself() {
    Bay bay = open(new PointLimits(null, null, null, null, 2, null, null));
    guest().book(bay, 0, mail()).statusCode(201);
    guest().book(bay, 1, mail()).statusCode(201);
    guest().book(bay, 2, mail()).statusCode(429).body("code", equalTo("point-overwhelmed"));
    clock.advance(Duration.ofMinutes(59));
    guest().book(bay, 2, mail()).statusCode(429).header("Retry-After", equalTo("60"));
    clock.advance(Duration.ofMinutes(1));
    forgetRefusals();

    guest().book(bay, 2, mail()).statusCode(201);
  }

  @Test
  void allSpellingsOfAMailboxAreCountedTogether() {
    Bay bay = open(new PointLimits(null, null, null, 3, null, null, null));
    String name = "o" + System.nanoTime();
    guest().book(bay, 0, name + "@example.test").statusCode(201);
    guest().book(bay, 1, name.toUpperCase() + "@EXAMPLE.test").statusCode(201);
    guest().book(bay, 2, name + "+tyres@example.test").statusCode(201);

    guest()
        .book(bay, 3, name + "+other@example.test")
        .statusCode(429)
        .body("code", equalTo("too-many-bookings-for-address"));
    guest().book(bay, 3, "x" + name + "@example.test").statusCode(201);
  }

  @Test
  void aBookingOfAHoldCountsLikeADirectOne() {
    Bay bay = open(new PointLimits(null, null, 2, null, null, null, null));
    Guest guest = guest();
    guest.bookHold(bay, 0).statusCode(201);
    guest.book(bay, 1, mail()).statusCode(201);

    guest.bookHold(bay, 2).statusCode(429).body("code", equalTo("too-many-bookings"));
    guest.book(bay, 3, mail()).statusCode(429);
  }

  @Test
  void aRefusedBookingOfAHoldLeavesTheHold() {
    Bay bay = open(new PointLimits(null, null, 1, null, null, null, null));
    Guest guest = guest();
    guest.book(bay, 0, mail()).statusCode(201);
    var held = guest.hold(bay, 1).statusCode(201).extract().jsonPath();

    guest.bookHold(held.getString("id"), held.getString("token")).statusCode(429);

    guest().book(bay, 1, mail()).statusCode(409).body("code", equalTo("slot-held"));
    guest().bookHold(held.getString("id"), held.getString("token")).statusCode(201);
  }

  @Test
  void whatIsRefusedForAnotherReasonIsNotCounted() {
    Bay bay = open(new PointLimits(null, null, 2, null, null, null, null));
    Guest guest = guest();
    guest.book(bay, 0, mail()).statusCode(201);
    for (int i = 0; i < 5; i++) {
      guest.book(bay, 0, mail()).statusCode(409);
    }

    guest.book(bay, 1, mail()).statusCode(201);
    guest.book(bay, 2, mail()).statusCode(429);
  }

  @Test
  void theSameRequestAgainIsNotCounted() {
    Bay bay = open(new PointLimits(null, null, 2, null, null, null, null));
    Guest guest = guest().with("Idempotency-Key", UUID.randomUUID().toString());
    String email = mail();
    String id = guest.book(bay, 0, email).statusCode(201).extract().path("id");
    for (int i = 0; i < 3; i++) {
      guest.book(bay, 0, email).statusCode(201).body("id", equalTo(id));
    }

    guest
        .with("Idempotency-Key", "other-" + UUID.randomUUID())
        .book(bay, 1, mail())
        .statusCode(201);
    guest
        .with("Idempotency-Key", "third-" + UUID.randomUUID())
        .book(bay, 2, mail())
        .statusCode(429);
    guest.book(bay, 0, email).statusCode(201).body("id", equalTo(id));
  }

  @Test
  void aCancelledBookingStillCounts() {
    Bay bay = open(new PointLimits(null, null, 1, null, null, null, null));
    Guest guest = guest();
    var made = guest.book(bay, 0, mail()).statusCode(201).extract().jsonPath();
    given()
        .header("Manage-Token", made.getString("manage_token"))
        .post("/api/v1/bookings/" + made.getString("id") + "/cancel")
        .then()
        .statusCode(200);

    guest.book(bay, 0, mail()).statusCode(429);
  }

  @Test
  void aRequestToConfirmCountsLikeABookingAndItsConfirmationDoesNotCountAgain() {
    Bay bay = openCareful(new PointLimits(null, null, 2, null, null, null, null));
    Guest guest = guest();
    String first = guest.book(bay, 0, mail()).statusCode(202).extract().path("confirmation_id");
    String second = guest.bookHold(bay, 1).statusCode(202).extract().path("confirmation_id");

    guest
        .book(bay, 2, mail())
        .statusCode(429)
        .body("code", equalTo("too-many-bookings"))
        .header("Retry-After", equalTo(String.valueOf(DAY)))
        .header("RateLimit", equalTo("\"bookings-per-client\";r=0;t=86400"));
    guest.bookHold(bay, 3).statusCode(429).body("code", equalTo("too-many-bookings"));
    guest.confirm(first, links.confirmationToken(UUID.fromString(first))).statusCode(201);
    guest.confirm(second, links.confirmationToken(UUID.fromString(second))).statusCode(201);
  }

  @Test
  void aRefusedRequestToConfirmHoldsNothing() {
    Bay bay = openCareful(new PointLimits(null, null, 1, null, null, null, null));
    Guest guest = guest();
    guest.book(bay, 0, mail()).statusCode(202);

    guest.book(bay, 1, mail()).statusCode(429);

    guest().hold(bay, 1).statusCode(201);
  }

  @Test
  void requestsToConfirmToOneMailboxAreCountedTogether() {
    Bay bay = openCareful(new PointLimits(null, null, null, 2, null, null, null));
    String email = mail();
    guest().book(bay, 0, email).statusCode(202);
    guest().book(bay, 1, email).statusCode(202);

    guest()
        .book(bay, 2, email)
        .statusCode(429)
        .body("code", equalTo("too-many-bookings-for-address"));
  }

  @Test
  void theHoldOfARequestToConfirmIsThatOfItsClient() {
    Bay bay = openCareful(new PointLimits(1, null, null, null, null, null, null));
    Guest guest = guest();
    guest.named("phone").book(bay, 0, mail()).statusCode(202);

    guest
        .named("phone")
        .book(bay, 1, mail())
        .statusCode(429)
        .body("code", equalTo("too-many-holds"));
    guest.named("laptop").book(bay, 1, mail()).statusCode(202);
  }

  @Test
  void theSameRequestToConfirmAgainIsNotCounted() {
    Bay bay = openCareful(new PointLimits(null, null, 2, null, null, null, null));
    Guest guest = guest();
    Guest repeating = guest.with("Idempotency-Key", UUID.randomUUID().toString());
    String email = mail();
    for (int i = 0; i < 4; i++) {
      repeating.book(bay, 0, email).statusCode(202);
    }

    guest.book(bay, 1, mail()).statusCode(202);
    guest.book(bay, 2, mail()).statusCode(429);
    repeating.book(bay, 0, email).statusCode(202);
  }

  @Test
  void aLimitOfHoldsWithinAnHourIsThatOfThePoint() {
    Bay bay = open(new PointLimits(null, 3, null, null, null, null, null));
    for (int i = 0; i < 3; i++) {
      guest().hold(bay, i).statusCode(201);
    }

    guest().hold(bay, 3).statusCode(429).body("code", equalTo("point-overwhelmed"));
  }

  @Test
  void aPointSetsHowManyHoldsAClientHas() {
    Bay bay = open(new PointLimits(2, null, null, null, null, null, null));
    Guest guest = guest();
    guest.hold(bay, 0).statusCode(201);
    guest.hold(bay, 1).statusCode(201);

    guest
        .hold(bay, 2)
        .statusCode(429)
        .body("code", equalTo("too-many-holds"))
        .header("RateLimit-Policy", equalTo("\"holds-at-once\";q=2"));
  }

  @Test
  void withoutRedisTheLimitIsTheSame() {
    Bay bay = open(new PointLimits(null, null, 2, null, null, null, null));
    Guest guest = guest();
    guest.book(bay, 0, mail()).statusCode(201);
    guest.book(bay, 1, mail()).statusCode(201);
    for (int i = 0; i < 3; i++) {
      guest.book(bay, 2, mail()).statusCode(429);
      redis.flushall();
    }

    guest.book(bay, 2, mail()).statusCode(429);
  }

  @Test
  void aPointThatRaisesItsLimitIsNotRefusedByWhatIsRemembered() {
    Centre strict = aCentre().limiting(new PointLimits(null, null, 1, null, null, null, null));
    Bay bay = shop.open(strict, 10);
    Bay quick = new Bay(bay.centre(), bay.post(), shop.addService(strict, 10), 10);
    Guest guest = guest();
    guest.book(quick, 0, mail()).statusCode(201);
    guest.book(quick, 1, mail()).statusCode(429);
    guest.book(quick, 1, mail()).statusCode(429);

    shop.tell(strict.limiting(new PointLimits(null, null, 5, null, null, null, null)).changed());

    // The index reads the change a moment later.
    await().untilAsserted(() -> guest.book(quick, 1, mail()).statusCode(201));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void anOperatorBooksAnyNumber() {
    Bay bay = open(new PointLimits(null, 1, 1, 1, 1, null, null));
    Guest operator = guest();
    String email = mail();

    for (int i = 0; i < 4; i++) {
      operator.book(bay, i, email).statusCode(201);
    }
    assertThat(usage(bay)).isEmpty();
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = THEIRS))
  void elsewhereAnOperatorIsAClientLikeOthers() {
    Bay bay = open(new PointLimits(null, null, 1, null, null, null, null));
    Guest operator = guest();
    operator.book(bay, 0, mail()).statusCode(201);

    operator.book(bay, 1, mail()).statusCode(429);
  }

  @Test
  void countsHoldNoPersonalDataAndAreForgotten() {
    Bay bay = open(PointLimits.DEFAULTS);
    String email = mail();
    Guest guest = guest().named("my browser");
    guest.book(bay, 0, email).statusCode(201);

    assertThat(usage(bay))
        .hasSize(4)
        .allSatisfy(key -> assertThat(key).doesNotContain(email, guest.address(), "my browser"));
    clock.advance(Duration.ofDays(2));
    forgetEndedCounts();
    assertThat(usage(bay)).isEmpty();
  }

  @Test
  void moreEndedCountsThanABatchAreForgottenAtOnce() {
    String flood =
        """
        INSERT INTO guest_usage (key, used, most, until)
        SELECT 'flood:' || number, 1, 1, '%s' FROM generate_series(1, 1200) AS number
        """
            .formatted(clock.instant());
    pool.query(flood).executeAndAwait();

    forgetEndedCounts();

    assertThat(
            pool.query("SELECT FROM guest_usage WHERE key LIKE 'flood:%'").executeAndAwait().size())
        .isZero();
  }

  /// Runs the job as its repeater does.
  private void forgetEndedCounts() {
    Progress progress;
    do {
      progress = tidy.tidy().await().atMost(Duration.ofSeconds(10));
    } while (progress == Progress.MORE);
  }

  private void forgetRefusals() {
    redis.flushall();
  }

  private java.util.List<String> usage(Bay bay) {
    return StreamSupport.stream(
            pool.query(
                    "SELECT key FROM guest_usage WHERE key LIKE '%%%s%%'"
                        .formatted(bay.centre().id()))
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .spliterator(),
            false)
        .map(row -> row.getString(0))
        .toList();
  }

  private @Nullable Bay big;
  private int opened = -1;

  /// Another post of the same point for every 40 bookings.
  private Bay fifty(int booking) {
    if (big == null) {
      Centre centre = aCentre().limiting(PointLimits.DEFAULTS);
      Bay first = shop.open(centre, 5);
      big = new Bay(centre, first.post(), shop.addService(centre, 5), 5);
      opened = 0;
    }
    if (booking / 40 > opened) {
      opened = booking / 40;
      big = shop.addPost(big.centre(), 1 + opened, 5, big.service());
    }
    return big;
  }

  private Bay open(PointLimits limits) {
    Centre centre = aCentre().limiting(limits);
    Bay fifty = shop.open(centre, 10);
    return new Bay(centre, fifty.post(), shop.addService(centre, 10), 10);
  }

  private Bay openCareful(PointLimits limits) {
    Centre centre = aCentre().with(new GuestRules(true, false, limits));
    Bay fifty = shop.open(centre, 10);
    return new Bay(centre, fifty.post(), shop.addService(centre, 10), 10);
  }

  private static String mail() {
    return "guest-" + UUID.randomUUID() + "@example.test";
  }

  private static Guest guest() {
    return new Guest(Map.of("X-Forwarded-For", Shop.otherAddress()));
  }

  private record Guest(Map<String, String> headers) {

    Guest with(String name, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(name, value);
      return new Guest(more);
    }

    Guest named(String name) {
      return with("Client-Token", name);
    }

    String address() {
      return headers.get("X-Forwarded-For");
    }

    ValidatableResponse book(Bay bay, int slot, String email) {
      Map<String, Object> body = new HashMap<>(wish(bay, slot));
      body.put("customer", Map.of("name", "Olena K.", "email", email));
      return post("/api/v1/bookings", body);
    }

    ValidatableResponse confirm(String id, String token) {
      return post("/api/v1/bookings/confirmations/" + id, Map.of("token", token));
    }

    ValidatableResponse hold(Bay bay, int slot) {
      return post("/api/v1/reservations", wish(bay, slot));
    }

    ValidatableResponse bookHold(Bay bay, int slot) {
      var held = hold(bay, slot).statusCode(201).extract().jsonPath();
      return bookHold(held.getString("id"), held.getString("token"));
    }

    ValidatableResponse bookHold(String id, String token) {
      return post(
          "/api/v1/bookings",
          Map.of(
              "reservation_id",
              id,
              "reservation_token",
              token,
              "customer",
              Map.of("name", "Olena K.", "email", mail())));
    }

    private static Map<String, Object> wish(Bay bay, int slot) {
      return Shop.wish(bay, at("08:00").plus(Duration.ofMinutes((long) bay.slotMinutes() * slot)));
    }

    private ValidatableResponse post(String path, Object body) {
      return given().contentType(ContentType.JSON).headers(headers).body(body).post(path).then();
    }
  }
}
