package io.slotwright.calendar;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.metrics.WatchedMetrics;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class WatchedMetricsTest extends WatchedMetrics {

  WatchedMetricsTest() {
    super("calendar-view-service");
  }
}
