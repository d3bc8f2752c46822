package io.slotwright.booking.index.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.plumbing.health.FeedAges;
import jakarta.enterprise.context.ApplicationScoped;

/// Shows how large and how current the index of this replica is.
@ApplicationScoped
class IndexMetrics {

  private final MeterRegistry meters;
  private final FeedAges ages;

  IndexMetrics(MeterRegistry meters, FeedAges ages) {
    this.meters = meters;
    this.ages = ages;
  }

  void observe(CurrentIndex index) {
    meters.gauge("slotwright_availability_index_posts", index, CurrentIndex::size);
    meters.gauge("slotwright_availability_index_age_seconds", index, CurrentIndex::ageInSeconds);
    ages.follow("availability", index::ageInSeconds);
  }
}
