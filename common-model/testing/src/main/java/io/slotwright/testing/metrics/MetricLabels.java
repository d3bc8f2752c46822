package io.slotwright.testing.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The metric labels of a service are its own. A service's test extends this.
public abstract class MetricLabels {

  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "other");

  private static final int METHOD_COUNT = 3000;
  private static final int PATH_COUNT = 2000;

  /// Whether an aborted request was answered first is a matter of timing, so a few of our own
  /// labels may get their series late.
  private static final int FEW = 60;

  @Test
  void noCallerInventsALabel() {
    ApiDescription api = ApiDescription.ofRunningService();
    try (Inventor inventor =
        new Inventor(URI.create("http://localhost:" + RestAssured.port), api)) {
      drive(inventor, 1);
      Series before = Series.in(inventor.scrape());

      drive(inventor, 20);
      Series after = Series.in(inventor.scrape());

      assertThat(after.without(before)).as("series that nonsense has added").hasSizeLessThan(FEW);
      assertThat(METHODS).containsAll(after.values("method"));
      assertThat(routes(api)).containsAll(after.values("uri"));
      assertThat(after.values("uri")).contains("other");
    }
  }

  /// The first run creates the series of every known label; the second must add none.
  private static void drive(Inventor inventor, int times) {
    inventor.inventMethods(METHOD_COUNT * times / 20);
    inventor.inventPaths(PATH_COUNT * times / 20);
    inventor.inventIds(2 * Math.min(times, 2));
    inventor.giveUp(Math.min(times, 3));
    inventor.openSockets(2 * times);
  }

  /// Paths that the service has but does not describe.
  protected Set<String> undescribed() {
    return Set.of();
  }

  private Set<String> routes(ApiDescription api) {
    Set<String> routes =
        new TreeSet<>(
            Set.of(
                "other",
                "/*static",
                "/ws/calendar/{post_id}",
                "/ws/calendar/service-points/{id}",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/metrics",
                "/q/openapi"));
    api.operations().stream().map(Operation::path).forEach(routes::add);
    routes.addAll(undescribed());
    return routes;
  }
}
