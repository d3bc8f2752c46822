package io.slotwright.booking.catalogue;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A replica must not use its copy of a service once another replica has changed it.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class RememberedServicesTest {

  @Inject Shop shop;
  @Inject TestClock clock;

  private Bay bay;

  @BeforeEach
  void aServiceIsRemembered() {
    clock.reset();
    bay = shop.open(aCentre(), 30);
    book(bay, at("08:00")).statusCode(201).body("services[0].minutes", equalTo(50));
  }

  @Test
  void aBookingTakesAsLongAsTheServiceDoesNow() {
    shop.lasts(bay.service(), 20);

    book(bay, at("09:30"))
        .statusCode(201)
        .body("services[0].minutes", equalTo(20))
        .body("occupied_until", equalTo("2026-11-23T10:00:00Z"));
    book(bay, at("10:00")).statusCode(201);
  }

  @Test
  void soDoesAHold() {
    shop.lasts(bay.service(), 20);

    reserve(bay, at("09:30"))
        .statusCode(201)
        .body("occupied_until", equalTo("2026-11-23T10:00:00Z"));
  }

  @Test
  void whatTookTooLongIsNotRefusedForThat() {
    shop.lasts(bay.service(), 20);

    book(bay, at("11:30")).statusCode(201).body("services[0].minutes", equalTo(20));
  }

  @Test
  void whatTakesTooLongNowIsRefused() {
    shop.lasts(bay.service(), 70);

    book(bay, at("11:00")).statusCode(422).body("code", equalTo("services-do-not-fit"));
  }

  @Test
  void whatIsInactiveNowCannotBeBooked() {
    shop.retire(bay.service());

    book(bay, at("09:30")).statusCode(422).body("violations.code", contains("service-inactive"));
  }

  @Test
  void whatHasBeenDeletedCannotBeBooked() {
    shop.delete(bay.service());

    reserve(bay, at("09:30")).statusCode(422).body("violations.code", contains("unknown-service"));
  }

  @Test
  void whoIsRefusedForAnotherReasonHearsThatOne() {
    book(bay, at("08:30")).statusCode(409).body("code", equalTo("slot-taken"));
  }
}
