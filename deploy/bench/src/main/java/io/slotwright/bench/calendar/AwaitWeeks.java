package io.slotwright.bench.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.local.client.Eventually;
import io.slotwright.local.client.PublicApi;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

/// Waits until a service shows what a network has announced. It consumes each partition in order,
/// so the last posts stand for all of them.
final class AwaitWeeks {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int LAST = 100;

  private AwaitWeeks() {}

  static void of(Network network, URI service) throws InterruptedException {
    try (PublicApi api = new PublicApi(service)) {
      new Eventually(PATIENCE, POLL)
          .until(
              () ->
                  IntStream.range(network.posts() - LAST, network.posts())
                      .allMatch(post -> isShown(api, network, post)),
              "The service does not show the weeks of %,d posts.".formatted(network.posts()));
    }
  }

  private static boolean isShown(PublicApi api, Network network, int post) {
    String path =
        WeekRequests.week(network.post(post), Network.MONDAY.plusWeeks(1), Network.ZONE.getId())
            .path();
    Optional<PublicApi.Reply> week = api.find(path);
    return week.isPresent()
        && has(week.get().body(), 6, "available")
        && has(week.get().body(), 6, "booked");
  }

  private static boolean has(JsonNode week, int day, String status) {
    for (JsonNode cell : week.path("cells")) {
      if (cell.path("day").asInt() == day && cell.path("status").asText().equals(status)) {
        return true;
      }
    }
    return false;
  }
}
