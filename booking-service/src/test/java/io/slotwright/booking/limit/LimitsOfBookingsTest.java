package io.slotwright.booking.limit;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How many bookings guests make, directly and of holds.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class LimitsOfBookingsTest extends GuestLimits {

  private @Nullable Bay big;
  private int opened = -1;

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

  private void forgetRefusals() {
    redis.flushall();
  }

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
}
