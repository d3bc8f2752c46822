package io.slotwright.plumbing.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.util.Arrays;

/// Counts requests by how long they took, in few steps because each is a series of each route. The
/// objectives of `deploy/observability/rules/objectives.yml` are among them.
@Singleton
class RequestBuckets implements MeterFilter {

  private static final String REQUESTS = "http.server.requests";
  private static final long[] MILLIS = {25, 100, 250, 500, 1000, 2500};

  private static final DistributionStatisticConfig BUCKETS =
      DistributionStatisticConfig.builder()
          .serviceLevelObjectives(Arrays.stream(MILLIS).mapToDouble(ms -> ms * 1e6).toArray())
          .build();

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    return id.getName().equals(REQUESTS) ? BUCKETS.merge(config) : config;
  }
}
