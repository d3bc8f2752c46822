package io.slotwright.testing.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A service offers the metrics that rules and dashboards read, except those that are listed as
/// appearing later, with use. A service's test extends this.
public abstract class WatchedMetrics {

  private static final Path LISTS = Path.of("../deploy/observability/metrics");

  private final String service;

  protected WatchedMetrics(String service) {
    this.service = service;
  }

  @Test
  void everyWatchedMetricIsOffered() throws IOException {
    List<String> watched =
        Files.readAllLines(LISTS.resolve(service + ".txt")).stream()
            .filter(line -> !line.startsWith("later "))
            .toList();

    RestAssured.get("/api/v1/nothing");

    // Requests are counted when they have been answered.
    Awaitility.await()
        .untilAsserted(() -> assertThat(OfferedMetrics.in(scrape()).lines()).containsAll(watched));
  }

  private static String scrape() {
    return RestAssured.get("/q/metrics").asString();
  }
}
