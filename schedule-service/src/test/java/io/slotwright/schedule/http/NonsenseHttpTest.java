package io.slotwright.schedule.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.schedule.fixture.Stock;
import io.slotwright.schedule.fixture.TestClock;
import io.slotwright.testing.fuzz.NonsenseContract;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.openapi.Operation;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class NonsenseHttpTest extends NonsenseContract {

  @Inject TestClock clock;

  @BeforeEach
  void resetClock() {
    clock.reset();
  }

  @Override
  protected Things things() {
    return new Stock();
  }

  /// The import of a file refuses row by row and has a test of its own for that.
  @Override
  protected boolean concerns(Operation operation) {
    return !operation.toString().equals("POST /api/v1/imports/service-points");
  }
}
