package io.slotwright.calendar;

import static io.slotwright.calendar.PostStory.aPostIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.fuzz.DescriptionContract;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class DescriptionTest extends DescriptionContract {

  @Inject Announcer announcer;
  @Inject FlagStock flags;

  @Override
  protected Things things() {
    return new Stock(announcer.introduce(aPostIn("Europe/Kyiv")), flags.onlyInstalled());
  }
}
