package io.slotwright.bench.schedule;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.HdrHistogram.Histogram;

/// `GET slots` of a week, of any of the posts, beside a bare server that has the answer in memory.
final class ReadBench {
  private static final int TIMES = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration PERIOD = Duration.ofSeconds(5);
  private static final double NANOS_IN_MILLI = 1e6;

  private final ScheduleStack stack;
  private final List<UUID> postIds;
  private final LocalDate from = LocalDate.now(ZoneOffset.UTC).plusDays(2);

  private final Column service = new Column();
  private final Column bare = new Column();

  ReadBench(ScheduleStack stack, Centre centre) {
    this.stack = stack;
    this.postIds = centre.postIds();
  }

  /// What is measured of one server.
  private static final class Column {
    private final List<Double> perSecond = new ArrayList<>();
    private final List<Double> p50 = new ArrayList<>();
    private final List<Double> p99 = new ArrayList<>();

    void add(Histogram latencies) {
      p50.add(latencies.getValueAtPercentile(50) / NANOS_IN_MILLI);
      p99.add(latencies.getValueAtPercentile(99) / NANOS_IN_MILLI);
    }

    String row(String name, String target) {
      return "| %s | %,.0f | %.2f | %.2f | %s |"
          .formatted(name, median(perSecond), median(p50), median(p99), target);
    }
  }

  String measure() throws Exception {
    putOnBareServer(read(stack.service().resolve(page())));
    try (Load atService = new Load(stack.service(), this::page);
        Load atBare = new Load(stack.bareServer(), () -> "/")) {
      atService.full(WARM_UP);
      atBare.full(WARM_UP);
      for (int i = 0; i < TIMES; i++) {
        double full = atService.full(PERIOD);
        service.perSecond.add(full);
        service.add(atService.open(full / 2, PERIOD));
        bare.perSecond.add(atBare.full(PERIOD));
        bare.add(atBare.open(full / 2, PERIOD));
      }
    }
    return table();
  }

  private String page() {
    UUID post = postIds.get(ThreadLocalRandom.current().nextInt(postIds.size()));
    return "/api/v1/posts/%s/slots?from=%s&to=%s".formatted(post, from, from.plusDays(6));
  }

  private static byte[] read(URI page) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray()).body();
    }
  }

  private void putOnBareServer(byte[] answer) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      http.send(
          HttpRequest.newBuilder(stack.bareServer().resolve("/"))
              .PUT(BodyPublishers.ofByteArray(answer))
              .build(),
          BodyHandlers.discarding());
    }
  }

  private String table() {
    return String.join(
        "\n",
        "A week of 168 slots, medians of %d, in turn; latencies at half of the service's full load, from when a request was due:"
            .formatted(TIMES),
        "",
        "| | full load, requests/s | p50, ms | p99, ms | target of p99, ms |",
        "| --- | --- | --- | --- | --- |",
        service.row("`GET slots` of a week", "5"),
        bare.row("limit: the same bytes from bare Vert.x, at the same rate", "–"));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get((values.size() - 1) / 2);
  }
}
