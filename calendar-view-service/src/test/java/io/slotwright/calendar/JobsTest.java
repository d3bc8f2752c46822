package io.slotwright.calendar;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.jobs.JobsContract;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class JobsTest extends JobsContract {

  JobsTest() {
    super(
        "close-silent-connections",
        "follow-calendars",
        "look-at-watched-calendars",
        "prune-calendars",
        "rebuild-calendars",
        "refresh-feature-flags");
  }
}
