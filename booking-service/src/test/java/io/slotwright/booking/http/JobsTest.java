package io.slotwright.booking.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.jobs.JobsContract;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class JobsTest extends JobsContract {

  JobsTest() {
    super(
        "erase-old-customers",
        "follow-changes",
        "tidy-challenges",
        "tidy-confirmations",
        "tidy-lapsed-holds",
        "tidy-links",
        "tidy-usage");
  }
}
