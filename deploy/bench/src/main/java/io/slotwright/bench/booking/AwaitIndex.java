package io.slotwright.bench.booking;

import io.slotwright.bench.load.ServiceStack;
import io.slotwright.local.client.Eventually;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Waits until the service has indexed the rows that were written into its tables.
public final class AwaitIndex {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final String POSTS = "slotwright_availability_index_posts ";

  private final URI metrics;

  public AwaitIndex(ServiceStack stack) {
    this.metrics = stack.service().resolve("/q/metrics");
  }

  public void holds(int posts) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      new Eventually(PATIENCE, POLL)
          .until(() -> known(http) >= posts, "The index does not know %,d posts.".formatted(posts));
    }
  }

  private double known(HttpClient http) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith(POSTS))
        .mapToDouble(line -> Double.parseDouble(line.substring(POSTS.length())))
        .findFirst()
        .orElse(0);
  }
}
