package io.slotwright.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Opens and changes service points. Every method fails the test when the suite refuses.
///
/// @param api for requests beyond these methods
public record Operator(Api api) {
  /// Enough for the calendar of a whole year.
  private static final int LONGEST_HORIZON_DAYS = 365;

  public Point opensPoint(String name, String zone) {
    return opensPoint(point(name, zone));
  }

  /// With slots for nearly a year ahead.
  public Point opensPointWithLongHorizon(String name, String zone) {
    return opensPoint(point(name, zone).put("booking_horizon_days", LONGEST_HORIZON_DAYS));
  }

  public Point opensPoint(ObjectNode point) {
    Answer answer = api.post("/api/v1/service-points", point).expect(201);
    return new Point(answer.id(), ZoneId.of(answer.text("timezone")));
  }

  public static ObjectNode point(String name, String zone) {
    return Json.object(
        "name",
        name,
        "timezone",
        zone,
        "address",
        "Kyiv, Nyzhniy Val 15",
        "contact_email",
        "podil@example.test",
        "auto_confirm",
        true,
        "min_notice_minutes",
        0,
        "booking_horizon_days",
        60,
        "hold_minutes",
        10,
        // All requests of the tests come from one address.
        "limits",
        Json.object(
            "holds_per_point_per_hour", 100_000,
            "bookings_per_client_per_day", 10_000,
            "bookings_per_email_per_day", 10_000,
            "bookings_per_point_per_hour", 100_000,
            "mails_per_email_per_day", 10_000,
            "mails_per_point_per_hour", 100_000));
  }

  /// @param minutes its slot duration
  public Post addsPost(Point point, int number, int minutes) {
    Answer answer = api.post(point.path() + "/posts", post(number, minutes)).expect(201);
    return new Post(answer.id(), number, minutes);
  }

  public static ObjectNode post(int number, int minutes) {
    return Json.object(
        "number",
        number,
        "name",
        "Bay " + number,
        "slot_duration_minutes",
        minutes,
        "active",
        true);
  }

  /// @param windows as by [Json#window]
  public Answer setsHours(Post post, List<Map<String, Object>> windows) {
    return api.put(post.path() + "/template", Json.object("weekly_slots", windows)).expect(200);
  }

  /// The service's id.
  public String offers(Point point, String name, int minutes, Map<String, Integer> byCarType) {
    return api.post(
            point.path() + "/services",
            Json.object(
                "name", name,
                "default_duration_minutes", minutes,
                "durations_by_car_type", byCarType))
        .expect(201)
        .id();
  }

  public Answer blocks(Post post, String startsAt, String endsAt) {
    return api.post(
            post.path() + "/blocks",
            Json.object("starts_at", startsAt, "ends_at", endsAt, "reason", "lift repair"))
        .expect(201);
  }

  public Answer overrides(Post post, LocalDate date, String start, String end) {
    return api.put(
            post.path() + "/overrides/" + date,
            Json.object(
                "windows", List.of(Map.of("start", start, "end", end)), "reason", "holiday"))
        .expect(200);
  }

  /// The slots that the schedule offers between two local dates, both included.
  public List<JsonNode> slots(Post post, LocalDate from, LocalDate to) {
    Answer answer = api.get(post.path() + "/slots?from=%s&to=%s".formatted(from, to)).expect(200);
    return answer.json().path("slots").valueStream().toList();
  }

  /// All bookings that start between two local dates, both included.
  public List<JsonNode> bookings(Point point, LocalDate from, LocalDate to) {
    return bookings(point, "from=%s&to=%s".formatted(from, to));
  }

  /// All bookings whose posts no longer offer their time.
  public List<JsonNode> displacedBookings(Point point) {
    return bookings(point, "displaced=true");
  }

  private List<JsonNode> bookings(Point point, String query) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      String path = point.path() + "/bookings?limit=200&" + query;
      JsonNode page = api.get(path + cursor).expect(200).json();
      page.path("items").forEach(all::add);
      cursor =
          page.path("next_cursor").isTextual() ? "&cursor=" + page.get("next_cursor").asText() : "";
    } while (!cursor.isEmpty());
    return all;
  }
}
