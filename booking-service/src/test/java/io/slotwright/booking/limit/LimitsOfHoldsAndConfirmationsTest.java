package io.slotwright.booking.limit;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How many times guests hold, and how many bookings they ask to confirm.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class LimitsOfHoldsAndConfirmationsTest extends GuestLimits {

  @Inject Links links;

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
}
