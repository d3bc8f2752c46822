package io.slotwright.bench.web;

import io.slotwright.local.client.Eventually;
import io.slotwright.local.client.Operator;
import io.slotwright.local.client.PublicApi;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// A week with bookings at two service points, in UTC: one whose weeks are looked at, and one with
/// a full day board.
final class WeekToLookAt {
  private static final int BOARD_POSTS = 20;
  private static final int BOOKINGS_A_DAY = 10;
  private static final int DAYS = 7;
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final int BUSY_HOURS = 9;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final PublicApi api;
  private final Operator operator;
  private final LocalDate monday =
      LocalDate.now(ZoneOffset.UTC).plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

  WeekToLookAt(PublicApi api, String token) {
    this.api = api;
    this.operator = new Operator(api, "Authorization", "Bearer " + token);
  }

  /// Returns once the week view shows the bookings: environment variables as `browser/suite.ts`
  /// reads them.
  Map<String, String> open() throws InterruptedException {
    String point = openPoint("Weeks");
    String plain = openPost(point, 1, 30);
    String busy = openPost(point, 2, 20);
    String service = operator.offer(point, "Wheel change", 20, Map.of());
    String board = openPoint("Board");
    String boardService = operator.offer(board, "Wheel change", 30, Map.of());
    List<String> posts =
        IntStream.rangeClosed(1, BOARD_POSTS)
            .mapToObj(number -> openPost(board, number, 30))
            .toList();
    awaitSupply(point);
    awaitSupply(board);
    for (int day = 0; day < DAYS; day++) {
      for (int hour = 0; hour < BUSY_HOURS; hour++) {
        book(busy, service, at(day, 60 * hour + 20));
      }
      for (String post : posts) {
        for (int i = 0; i < BOOKINGS_A_DAY; i++) {
          book(post, boardService, at(day, 60 * i));
        }
      }
    }
    awaitBooked(posts.getLast(), at(DAYS - 1, 60 * (BOOKINGS_A_DAY - 1)));
    return Map.of(
        "SLOTWRIGHT_POINT", point,
        "SLOTWRIGHT_PLAIN_POST", plain,
        "SLOTWRIGHT_BUSY_POST", busy,
        "SLOTWRIGHT_SERVICE", service,
        "SLOTWRIGHT_BOARD", board,
        "SLOTWRIGHT_WEEK", monday.toString());
  }

  private String openPoint(String name) {
    return operator.openPoint(
        Map.of(
            "name",
            name + " " + UUID.randomUUID(),
            "timezone",
            "UTC",
            "limits",
            Map.of(
                "bookings_per_client_per_day", 10_000,
                "bookings_per_point_per_hour", 1_000_000,
                "mails_per_point_per_hour", 1_000_000)));
  }

  private String openPost(String point, int number, int slotMinutes) {
    String post = operator.addPost(point, number, slotMinutes);
    operator.openAlways(post);
    return post;
  }

  private Instant at(int day, int minutesAfterOpening) {
    return monday
        .plusDays(day)
        .atTime(OPENS)
        .plusMinutes(minutesAfterOpening)
        .toInstant(ZoneOffset.UTC);
  }

  private void book(String post, String service, Instant start) {
    api.post(
        "/api/v1/bookings",
        Map.of(
            "post_id", post,
            "starts_at", start.toString(),
            "service_ids", List.of(service),
            "customer",
                Map.of("name", "Bench", "email", "bench-" + UUID.randomUUID() + "@example.test")));
  }

  private void awaitSupply(String point) throws InterruptedException {
    LocalDate last = monday.plusDays(DAYS - 1);
    String search =
        "/api/v1/service-points/%s/availability?from=%s&to=%s&duration_minutes=20"
            .formatted(point, last, last);
    await(() -> !api.get(search).body().path("openings").isEmpty());
  }

  private void awaitBooked(String post, Instant start) throws InterruptedException {
    String week = "/api/v1/calendar/week?post_id=%s&week_start=%s".formatted(post, monday);
    await(
        () ->
            api.get(week)
                .body()
                .path("cells")
                .valueStream()
                .filter(cell -> cell.path("starts_at").asText().equals(start.toString()))
                .anyMatch(cell -> cell.path("status").asText().equals("booked")));
  }

  private static void await(Eventually.Condition<RuntimeException> happened)
      throws InterruptedException {
    new Eventually(PATIENCE, Duration.ofMillis(100))
        .until(happened, "The week is not there within %s.".formatted(PATIENCE));
  }
}
