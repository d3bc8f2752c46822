package io.slotwright.plumbing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.metrics.MetricLabels;
import java.util.Set;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class MetricLabelsTest extends MetricLabels {

  @Override
  protected Set<String> undescribed() {
    return Set.of("/canary/hidden");
  }
}
