package io.slotwright.booking.http;

import static io.slotwright.booking.fixture.Centre.aCentre;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Stock;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.access.AccessContract;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class AccessTest extends AccessContract {

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject Links links;
  @Inject TestClock clock;

  @BeforeEach
  void resetClock() {
    clock.reset();
  }

  @Override
  protected Things things() {
    return new Stock(shop, schedule, links, () -> aCentre().askingForApproval());
  }

  @Override
  protected int operationsAtLeast() {
    return 32;
  }
}
