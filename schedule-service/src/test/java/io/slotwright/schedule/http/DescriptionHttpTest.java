package io.slotwright.schedule.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.schedule.fixture.Stock;
import io.slotwright.schedule.fixture.TestClock;
import io.slotwright.testing.fuzz.DescriptionContract;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class DescriptionHttpTest extends DescriptionContract {

  @Inject TestClock clock;

  @BeforeEach
  void resetClock() {
    clock.reset();
  }

  @Override
  protected Things things() {
    return new Stock();
  }
}
