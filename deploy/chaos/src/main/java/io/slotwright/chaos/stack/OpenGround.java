package io.slotwright.chaos.stack;

import io.slotwright.local.client.PublicApi;
import io.slotwright.local.client.Tokens;
import io.slotwright.local.machine.Failure;
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
import java.util.stream.Stream;

/// Opens grounds as an operator does, and waits until every replica knows them.
public final class OpenGround {
  /// How long the services take: a slot of any bay, or two of the shorter ones.
  public static final List<Integer> SERVICES = List.of(30, 60);

  private static final List<Integer> RHYTHMS = List.of(30, 30, 45, 60);
  private static final int SLOTS = 8;
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Scene scene;

  public OpenGround(Scene scene) {
    this.scene = scene;
  }

  public Ground open() throws InterruptedException {
    String[] operator = {
      "Authorization", "Bearer " + new Tokens(scene.ports()).of("operator"),
    };
    try (PublicApi schedule = new PublicApi(scene.schedule());
        PublicApi booking = new PublicApi(scene.replicas().getFirst().direct())) {
      String point = schedule.post("/api/v1/service-points", point(), once(operator)).text("id");
      List<Bay> bays = new ArrayList<>();
      for (int rhythm : RHYTHMS) {
        bays.add(addBay(schedule, point, bays.size() + 1, rhythm, operator));
      }
      Map<Integer, UUID> services =
          SERVICES.stream()
              .collect(
                  Collectors.toMap(
                      minutes -> minutes,
                      minutes -> addService(booking, point, minutes, operator)));
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

  private static Bay addBay(
      PublicApi schedule, String point, int number, int rhythm, String[] operator) {
    String id =
        schedule
            .post(
                "/api/v1/service-points/" + point + "/posts",
                Map.of("number", number, "name", "Bay " + number, "slot_duration_minutes", rhythm),
                once(operator))
            .text("id");
    Map<String, ?> monday =
        Map.of(
            "weekday",
            0,
            "start",
            OPENS.toString(),
            "end",
            OPENS.plusMinutes((long) rhythm * SLOTS).toString());
    schedule.put(
        "/api/v1/posts/" + id + "/template", Map.of("weekly_slots", List.of(monday)), operator);
    return new Bay(UUID.fromString(id), rhythm, opens(), SLOTS);
  }

  /// On the next Monday.
  private static Instant opens() {
    return LocalDate.now(ZoneOffset.UTC)
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        .atTime(OPENS)
        .toInstant(ZoneOffset.UTC);
  }

  private static UUID addService(PublicApi booking, String point, int minutes, String[] operator) {
    return UUID.fromString(
        booking
            .post(
                "/api/v1/service-points/" + point + "/services",
                Map.of("name", minutes + " minutes", "default_duration_minutes", minutes),
                once(operator))
            .text("id"));
  }

  /// What is asked again without an answer is done once.
  private static String[] once(String[] headers) {
    return Stream.concat(
            Stream.of(headers), Stream.of("Idempotency-Key", UUID.randomUUID().toString()))
        .toArray(String[]::new);
  }

  private void awaitKnown(Ground ground) throws InterruptedException {
    for (Replica replica : scene.replicas()) {
      try (PublicApi api = new PublicApi(replica.direct())) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!ground.bays().stream().allMatch(bay -> isOpen(api, bay))) {
          if (Instant.now().isAfter(deadline)) {
            throw new Failure(replica.name() + " has not heard of the posts of this round.");
          }
          Thread.sleep(Duration.ofMillis(50));
        }
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
