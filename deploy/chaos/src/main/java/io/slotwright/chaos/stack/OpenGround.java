package io.slotwright.chaos.stack;

import io.slotwright.local.client.Eventually;
import io.slotwright.local.client.Operator;
import io.slotwright.local.client.PublicApi;
import io.slotwright.local.client.Tokens;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Opens grounds as an operator does, and waits until every booking service knows them.
public final class OpenGround {
  /// Durations of the services: one slot of any bay, or two of the shorter ones.
  public static final List<Integer> SERVICES = List.of(30, 60);

  private static final List<Integer> RHYTHMS = List.of(30, 30, 45, 60);
  private static final int SLOTS = 8;
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(50);

  private final Scene scene;

  public OpenGround(Scene scene) {
    this.scene = scene;
  }

  public Ground open() throws InterruptedException {
    String[] headers = {"Authorization", "Bearer " + new Tokens(scene.ports()).of("operator")};
    try (PublicApi schedule = new PublicApi(scene.schedule());
        PublicApi booking = new PublicApi(scene.bookings().getFirst())) {
      Operator operator = new Operator(schedule, headers);
      String point = operator.openPoint(point());
      List<Bay> bays = new ArrayList<>();
      for (int rhythm : RHYTHMS) {
        bays.add(addBay(operator, point, bays.size() + 1, rhythm));
      }
      Map<Integer, UUID> services = services(new Operator(booking, headers), point);
      Ground ground = new Ground(UUID.fromString(point), bays, services);
      awaitKnown(ground);
      return ground;
    }
  }

  private static Map<String, ?> point() {
    return Map.of(
        "name",
        "Chaos",
        "timezone",
        "UTC",
        "auto_confirm",
        true,
        "booking_horizon_days",
        14,
        "hold_minutes",
        1,
        "limits",
        Map.of(
            "holds_per_point_per_hour", 1_000_000,
            "bookings_per_client_per_day", 10_000,
            "bookings_per_email_per_day", 10_000,
            "bookings_per_point_per_hour", 1_000_000));
  }

  private static Bay addBay(Operator operator, String point, int number, int rhythm) {
    String id = operator.addPost(point, number, rhythm);
    String closes = OPENS.plusMinutes((long) rhythm * SLOTS).toString();
    operator.setHours(id, List.of(Operator.window(0, OPENS.toString(), closes)));
    return new Bay(UUID.fromString(id), rhythm, opens(), SLOTS);
  }

  /// On the next Monday.
  private static Instant opens() {
    return LocalDate.now(ZoneOffset.UTC)
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        .atTime(OPENS)
        .toInstant(ZoneOffset.UTC);
  }

  private static Map<Integer, UUID> services(Operator operator, String point) {
    return SERVICES.stream()
        .collect(
            Collectors.toMap(
                minutes -> minutes,
                minutes ->
                    UUID.fromString(
                        operator.offer(point, minutes + " minutes", minutes, Map.of()))));
  }

  private void awaitKnown(Ground ground) throws InterruptedException {
    for (URI booking : scene.bookings()) {
      try (PublicApi api = new PublicApi(booking)) {
        new Eventually(PATIENCE, POLL)
            .until(
                () -> ground.bays().stream().allMatch(bay -> isOpen(api, bay)),
                booking + " has not consumed the posts of this round.");
      }
    }
  }

  private static boolean isOpen(PublicApi api, Bay bay) {
    String path = "/api/v1/bookings/check-availability";
    return api.attempt(
            path,
            Map.of(
                "post_id", bay.id().toString(),
                "starts_at", bay.opens().toString(),
                "duration_minutes", bay.slotMinutes() * bay.slots()))
        .body()
        .path("available")
        .asBoolean();
  }
}
