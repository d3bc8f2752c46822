package io.slotwright.calendar;

import static io.slotwright.calendar.PostStory.aPostIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.fuzz.NonsenseContract;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.openapi.Operation;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class NonsenseTest extends NonsenseContract {

  @Inject Announcer announcer;
  @Inject FlagStock flags;

  @Override
  protected Things things() {
    return new Stock(announcer.introduce(aPostIn("Europe/Kyiv")), flags.onlyInstalled());
  }

  /// The remote evaluation protocol has refusals of its own form, and OfrepTest tests them.
  @Override
  protected boolean concerns(Operation operation) {
    return !operation.path().startsWith("/ofrep/");
  }
}
