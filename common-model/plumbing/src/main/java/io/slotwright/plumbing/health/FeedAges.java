package io.slotwright.plumbing.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

/// The age of each feed (an in-memory copy that follows a database) since its last read.
@ApplicationScoped
public class FeedAges implements BackgroundWork {

  /// Feeds read several times per second.
  private static final Duration LAGS_AFTER = Duration.ofSeconds(5);

  private final Map<String, DoubleSupplier> ages = new ConcurrentHashMap<>();
  private final MeterRegistry meters;

  FeedAges(MeterRegistry meters) {
    this.meters = meters;
  }

  /// Reports a feed as `slotwright_feed_age_seconds{feed="…"}`.
  ///
  /// @param age in seconds; NaN before the first read
  public void follow(String feed, DoubleSupplier age) {
    ages.put(feed, age);
    Gauge.builder("slotwright_feed_age_seconds", age, DoubleSupplier::getAsDouble)
        .description("Seconds since this feed last read its database")
        .tag("feed", feed)
        .strongReference(true)
        .register(meters);
  }

  @Override
  public Optional<String> trouble() {
    String late =
        ages.entrySet().stream()
            .filter(feed -> feed.getValue().getAsDouble() > LAGS_AFTER.toSeconds())
            .map(feed -> "feed-late:" + feed.getKey())
            .sorted()
            .collect(Collectors.joining(", "));
    return late.isEmpty() ? Optional.empty() : Optional.of(late);
  }
}
