package io.slotwright.schedule.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.jobs.JobsContract;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class JobsTest extends JobsContract {

  JobsTest() {
    super("follow-clocks", "forget-old-imports", "roll-horizon");
  }
}
