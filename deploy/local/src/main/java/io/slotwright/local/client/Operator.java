package io.slotwright.local.client;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Opens service points, with posts and services, as an operator does. A request that is retried
/// because no answer came takes effect once.
public final class Operator {
  private final PublicApi api;
  private final String[] headers;

  /// @param api of the gateway, or of the service that is called
  /// @param headers of all requests, names and values in turn
  public Operator(PublicApi api, String... headers) {
    this.api = api;
    this.headers = headers;
  }

  /// @param point as the API takes it
  /// @return the id
  public String openPoint(Map<String, ?> point) {
    return create("/api/v1/service-points", point);
  }

  /// @param number from 1
  /// @return the id
  public String addPost(String point, int number, int slotMinutes) {
    return create(
        "/api/v1/service-points/" + point + "/posts",
        Map.of("number", number, "name", "Bay " + number, "slot_duration_minutes", slotMinutes));
  }

  /// @param weekly windows, such as [#window]
  public void setHours(String post, List<? extends Map<String, ?>> weekly) {
    api.put("/api/v1/posts/" + post + "/template", Map.of("weekly_slots", weekly), headers);
  }

  /// Opens the post around the clock.
  public void openAlways(String post) {
    setHours(post, IntStream.range(0, 7).mapToObj(day -> window(day, "00:00", "24:00")).toList());
  }

  /// A window of a week, in wall-clock time of the point.
  ///
  /// @param weekday 0 for Monday
  /// @param start such as `09:00`
  /// @param end exclusive
  public static Map<String, Object> window(int weekday, String start, String end) {
    return Map.of("weekday", weekday, "start", start, "end", end);
  }

  /// @param minutesByCarType where they differ
  /// @return the id
  public String offer(
      String point, String service, int minutes, Map<String, Integer> minutesByCarType) {
    return create(
        "/api/v1/service-points/" + point + "/services",
        Map.of(
            "name", service,
            "default_duration_minutes", minutes,
            "durations_by_car_type", minutesByCarType));
  }

  private String create(String path, Map<String, ?> body) {
    return api.post(path, body, once()).text("id");
  }

  private String[] once() {
    return Stream.concat(
            Stream.of(headers), Stream.of("Idempotency-Key", UUID.randomUUID().toString()))
        .toArray(String[]::new);
  }
}
