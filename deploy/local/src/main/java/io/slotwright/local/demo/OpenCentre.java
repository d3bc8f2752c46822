package io.slotwright.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.local.client.Operator;
import io.slotwright.local.client.PublicApi;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Opens a centre, or finds the parts of it that exist.
final class OpenCentre {
  private static final int WEEKDAYS = 5;
  private static final int SATURDAY = 5;

  /// An existing post of the centre.
  ///
  /// @param created whether this run has created it
  record Bay(String id, int number, boolean created) {
    String path() {
      return "/api/v1/posts/" + id;
    }
  }

  /// An existing centre.
  ///
  /// @param services ids by name
  record Opened(Centre centre, String id, List<Bay> bays, Map<String, String> services) {}

  private final PublicApi api;
  private final Operator operator;
  private final String[] headers;

  /// @param headers of an operator's requests
  OpenCentre(PublicApi api, String... headers) {
    this.api = api;
    this.operator = new Operator(api, headers);
    this.headers = headers;
  }

  /// @param known the existing points
  Opened open(Centre centre, List<JsonNode> known, LocalDate from, LocalDate to) {
    String id = idOf(known, "name", centre.name()).orElseGet(() -> openPoint(centre));
    List<Bay> bays = bays(centre, id);
    for (Bay bay : bays) {
      from.datesUntil(to.plusDays(1)).forEach(date -> takeOut(bay, centre, date));
    }
    return new Opened(centre, id, bays, services(id));
  }

  private static Optional<String> idOf(List<JsonNode> items, String field, String value) {
    return items.stream()
        .filter(item -> item.path(field).asText().equals(value))
        .map(item -> item.path("id").asText())
        .findFirst();
  }

  private String openPoint(Centre centre) {
    return operator.openPoint(
        Map.of(
            "name", centre.name(),
            "timezone", centre.zone().getId(),
            "address", centre.address(),
            "location", Map.of("latitude", centre.latitude(), "longitude", centre.longitude()),
            "contact_email", centre.slug() + "@example.test",
            "auto_confirm", centre.autoConfirm(),
            "hold_minutes", 60));
  }

  private List<Bay> bays(Centre centre, String point) {
    String path = "/api/v1/service-points/" + point + "/posts";
    List<JsonNode> known = api.all(path);
    List<Bay> bays = new ArrayList<>();
    for (int number = 1; number <= centre.bays().size(); number++) {
      Optional<String> id = idOf(known, "number", Integer.toString(number));
      bays.add(
          id.isPresent()
              ? new Bay(id.get(), number, false)
              : addBay(point, number, centre.bays().get(number - 1)));
    }
    return bays;
  }

  private Bay addBay(String point, int number, int minutes) {
    Bay bay = new Bay(operator.addPost(point, number, minutes), number, true);
    operator.setHours(bay.id(), hours());
    return bay;
  }

  /// Weekdays have a lunch break.
  private static List<Map<String, ?>> hours() {
    List<Map<String, ?>> hours = new ArrayList<>();
    for (int day = 0; day < WEEKDAYS; day++) {
      hours.add(Operator.window(day, "09:00", "13:00"));
      hours.add(Operator.window(day, "14:00", "19:00"));
    }
    hours.add(Operator.window(SATURDAY, "10:00", "15:00"));
    return hours;
  }

  /// The lift of the second bay is inspected on Wednesdays, and every other Saturday is closed.
  private void takeOut(Bay bay, Centre centre, LocalDate date) {
    if (date.getDayOfWeek() == DayOfWeek.WEDNESDAY && bay.number() == 2) {
      block(bay, centre, date);
    }
    if (date.getDayOfWeek() == DayOfWeek.SATURDAY
        && date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 0) {
      closeOn(bay, date);
    }
  }

  private void block(Bay bay, Centre centre, LocalDate date) {
    String start = at(centre, date, LocalTime.of(14, 0));
    String path = bay.path() + "/blocks";
    JsonNode known = api.get(path + "?from=%s&to=%s".formatted(date, date)).body();
    if (known.findValuesAsText("starts_at").contains(start)) {
      return;
    }
    api.post(
        path,
        Map.of(
            "starts_at",
            start,
            "ends_at",
            at(centre, date, LocalTime.of(15, 30)),
            "reason",
            "lift inspection"),
        headers);
  }

  private static String at(Centre centre, LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(centre.zone()).toInstant().toString();
  }

  private void closeOn(Bay bay, LocalDate date) {
    JsonNode known = api.get(bay.path() + "/overrides?from=%s&to=%s".formatted(date, date)).body();
    if (known.findValuesAsText("date").isEmpty()) {
      api.put(
          bay.path() + "/overrides/" + date,
          Map.of("windows", List.of(), "reason", "holiday"),
          headers);
    }
  }

  private Map<String, String> services(String point) {
    String path = "/api/v1/service-points/" + point + "/services";
    JsonNode known = Patience.until(() -> catalogue(path));
    Map<String, String> ids = new TreeMap<>();
    for (Work work : Work.ALL) {
      List<JsonNode> items = known.path("items").valueStream().toList();
      ids.put(
          work.name(), idOf(items, "name", work.name()).orElseGet(() -> addService(point, work)));
    }
    return ids;
  }

  /// Empty until the booking service has consumed the point's event.
  private Optional<JsonNode> catalogue(String path) {
    return api.find(path).map(PublicApi.Reply::body);
  }

  private String addService(String point, Work work) {
    return operator.offer(point, work.name(), work.minutes(), work.byCarType());
  }
}
