package io.slotwright.bench.calendar;

import io.slotwright.bench.booking.HighLimits;
import io.slotwright.bench.figure.Spread;
import io.slotwright.bench.load.Load;
import io.slotwright.bench.load.ServiceStack;
import io.slotwright.local.client.Eventually;
import io.slotwright.local.client.Operator;
import io.slotwright.local.client.PublicApi;
import io.slotwright.local.client.Tokens;
import io.slotwright.local.machine.Port;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/// From a booking over HTTP to its frame at each of a thousand viewers of the post, through booking
/// service, Kafka and calendar view service.
final class BookingToFrame {
  static final List<ServiceStack.Neighbour> NEIGHBOURS =
      List.of(
          new ServiceStack.Neighbour(SuiteService.SCHEDULE, Map.of()),
          new ServiceStack.Neighbour(SuiteService.BOOKING, HighLimits.SETTINGS));

  private static final int VIEWERS = 1_000;
  private static final int TIMES = 5;
  private static final int BOOKINGS = 25;
  private static final int WARM_UP = 2;
  private static final int SLOT_MINUTES = 30;
  private static final int DIGITS = 3;
  private static final LocalDate MONDAY =
      LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);

  /// Longer than any frame of the booking before takes.
  private static final Duration QUIET = Duration.ofMillis(300);

  private final ServiceStack stack;
  private final PublicApi booking;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private int booked;

  BookingToFrame(ServiceStack stack) {
    this.stack = stack;
    this.booking = new PublicApi(uri(Port.BOOKING));
  }

  /// Latencies of each repetition.
  private static final class Figures {
    private final List<Double> p50 = new ArrayList<>();
    private final List<Double> p99 = new ArrayList<>();

    void add(Histogram latencies) {
      p50.add(Load.millis(latencies, 50));
      p99.add(Load.millis(latencies, 99));
    }

    String row(String name, String target) {
      return "| %s | %s | %s | %s |"
          .formatted(name, new Spread(p50).text("%.1f"), new Spread(p99).text("%.1f"), target);
    }
  }

  /// A table.
  String measure() throws IOException, InterruptedException {
    Figures fromRequest = new Figures();
    Figures fromAnswer = new Figures();
    Figures limit = new Figures();
    try (PublicApi schedule = new PublicApi(uri(Port.SCHEDULE))) {
      Bay bay = open(schedule);
      String path = "/ws/calendar/%s?week_start=%s&timezone=UTC".formatted(bay.post, MONDAY);
      try (Viewers viewers = Viewers.open(stack.service(), path, VIEWERS);
          Viewers ofBare = Viewers.open(stack.bareServer(), "/", VIEWERS)) {
        for (int i = -WARM_UP; i < TIMES; i++) {
          Histogram request = new Histogram(DIGITS);
          Histogram answer = new Histogram(DIGITS);
          Histogram bare = new Histogram(DIGITS);
          for (int number = 0; number < BOOKINGS; number++) {
            book(bay, viewers, request, answer);
            send(viewers.lastFrame(), ofBare, bare);
          }
          if (i >= 0) {
            fromRequest.add(request);
            fromAnswer.add(answer);
            limit.add(bare);
          }
        }
      }
    } finally {
      booking.close();
    }
    return String.join(
        "\n",
        ("| a booking → its frame at %,d viewers, ms; medians of %d (least to most), %d bookings"
                + " each | p50 | p99 | target of p50, p99 |")
            .formatted(VIEWERS, TIMES, BOOKINGS),
        "| --- | --- | --- | --- |",
        fromRequest.row("from its request, which includes the commit", "–"),
        fromAnswer.row("from its answer, right after the commit", "≤ 60, ≤ 250"),
        limit.row("limit: a request to bare Vert.x → the frame at as many", "–"));
  }

  private URI uri(Port port) {
    return URI.create("http://" + stack.ports().address(port));
  }

  /// What is booked.
  private record Bay(String post, String service) {}

  /// A post that is open around the clock and known to all services.
  private Bay open(PublicApi schedule) throws InterruptedException {
    String[] headers = {"Authorization", "Bearer " + new Tokens(stack.ports()).of("operator")};
    Operator operator = new Operator(schedule, headers);
    String point =
        operator.openPoint(Map.of("name", "Bench", "timezone", "UTC", "limits", limits()));
    String post = operator.addPost(point, 1, SLOT_MINUTES);
    operator.openAlways(post);
    String service = new Operator(booking, headers).offer(point, "Bench", SLOT_MINUTES, Map.of());
    try (PublicApi calendar = new PublicApi(stack.service())) {
      new Eventually(PATIENCE, POLL)
          .until(
              () -> isBookable(post) && isShown(calendar, post),
              "The services do not know the post.");
    }
    return new Bay(post, service);
  }

  private static Map<String, Integer> limits() {
    return Map.of(
        "bookings_per_client_per_day", 10_000,
        "bookings_per_point_per_hour", 1_000_000,
        "mails_per_point_per_hour", 1_000_000);
  }

  private boolean isBookable(String post) {
    return booking
        .attempt(
            "/api/v1/bookings/check-availability",
            Map.of(
                "post_id", post,
                "starts_at", start(0).toString(),
                "duration_minutes", SLOT_MINUTES))
        .body()
        .path("available")
        .asBoolean();
  }

  private static boolean isShown(PublicApi calendar, String post) {
    String path = "/api/v1/calendar/week?post_id=%s&week_start=%s".formatted(post, MONDAY);
    return calendar
        .find(path)
        .map(week -> week.body().path("cells").path(0).path("status").asText())
        .filter("available"::equals)
        .isPresent();
  }

  private static Instant start(int slot) {
    return MONDAY
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .plus(Duration.ofMinutes((long) SLOT_MINUTES * slot));
  }

  private void book(Bay bay, Viewers viewers, Histogram fromRequest, Histogram fromAnswer)
      throws InterruptedException {
    Viewers.Arrivals arrivals = viewers.next(false);
    long asked = System.nanoTime();
    booking.post(
        "/api/v1/bookings",
        Map.of(
            "post_id", bay.post,
            "starts_at", start(booked++).toString(),
            "service_ids", List.of(bay.service),
            "customer", Map.of("name", "Bench", "email", email())));
    long answered = System.nanoTime();
    for (long arrived : arrivals.await()) {
      fromRequest.recordValue(arrived - asked);
      fromAnswer.recordValue(Math.max(0, arrived - answered));
    }
    Thread.sleep(QUIET);
  }

  private static String email() {
    return "bench-" + UUID.randomUUID() + "@example.test";
  }

  private void send(String frame, Viewers viewers, Histogram latencies)
      throws IOException, InterruptedException {
    Viewers.Arrivals arrivals = viewers.next(true);
    long asked = System.nanoTime();
    var _ =
        http.send(
            HttpRequest.newBuilder(stack.bareServer()).POST(BodyPublishers.ofString(frame)).build(),
            BodyHandlers.discarding());
    for (long arrived : arrivals.await()) {
      latencies.recordValue(arrived - asked);
    }
  }
}
