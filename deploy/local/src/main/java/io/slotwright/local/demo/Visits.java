package io.slotwright.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.local.client.PublicApi;
import io.slotwright.local.client.PublicApi.Reply;
import io.slotwright.local.demo.OpenCentre.Bay;
import io.slotwright.local.demo.OpenCentre.Opened;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the appointments of a centre's customers.
final class Visits {
  private static final int SOON_HOURS = 1;

  private final PublicApi api;
  private final Opened opened;
  private final String[] operator;

  Visits(PublicApi api, Opened opened, String... operator) {
    this.api = api;
    this.opened = opened;
    this.operator = operator;
  }

  /// Requests for the customers of these days who have no appointment yet, to be sent in any order.
  List<Callable<Reply>> missing(LocalDate from, LocalDate to, Instant now) {
    Set<String> known =
        api
            .all(
                "/api/v1/service-points/%s/bookings?from=%s&to=%s".formatted(opened.id(), from, to),
                operator)
            .stream()
            .map(b -> mark(b.path("post_id").asText(), b.path("starts_at").asText()))
            .collect(Collectors.toSet());
    Instant soon = now.plus(SOON_HOURS, ChronoUnit.HOURS);
    List<Callable<Reply>> requests = new ArrayList<>();
    for (Bay bay : opened.bays()) {
      plan(bay, from, to).stream()
          .filter(visit -> visit.startsAt().isAfter(soon))
          .filter(visit -> !known.contains(mark(bay.id(), visit.startsAt().toString())))
          .forEach(visit -> requests.add(() -> make(bay, visit)));
    }
    return requests;
  }

  private static String mark(String post, String start) {
    return post + "~" + start;
  }

  private List<Visit> plan(Bay bay, LocalDate from, LocalDate to) {
    Map<LocalDate, List<Slot>> days =
        slots(bay, from, to).stream()
            .collect(
                Collectors.groupingBy(
                    slot -> LocalDate.ofInstant(slot.startsAt(), opened.centre().zone())));
    return days.entrySet().stream()
        .flatMap(
            day ->
                new DayPlan(seed(bay, day.getKey()), opened.centre(), day.getValue())
                    .visits().stream())
        .toList();
  }

  private String seed(Bay bay, LocalDate date) {
    return "%s %d %s".formatted(opened.centre().name(), bay.number(), date);
  }

  private List<Slot> slots(Bay bay, LocalDate from, LocalDate to) {
    JsonNode slots =
        api.get(bay.path() + "/slots?from=%s&to=%s".formatted(from, to)).body().path("slots");
    return slots
        .valueStream()
        .map(
            slot ->
                new Slot(
                    Instant.parse(slot.path("starts_at").asText()),
                    Instant.parse(slot.path("ends_at").asText()),
                    slot.path("blocked").asBoolean()))
        .toList();
  }

  /// Returns when the search finds an opening on every bay on that day, one of the last.
  void awaitSupply(LocalDate lastWorkday) {
    for (Bay bay : opened.bays()) {
      String question =
          "/api/v1/service-points/%s/availability?from=%s&to=%s&duration_minutes=20&post_id=%s&limit=1"
              .formatted(opened.id(), lastWorkday, lastWorkday, bay.id());
      Patience.until(
          () ->
              api.find(question)
                  .map(reply -> reply.body().path("openings"))
                  .filter(openings -> !openings.isEmpty()));
    }
  }

  private Reply make(Bay bay, Visit visit) {
    Reply reply =
        visit.fate() == Visit.Fate.HELD
            ? api.attempt(
                "/api/v1/reservations",
                wish(bay, visit),
                "Idempotency-Key",
                key(bay, visit),
                "Client-Token",
                key(bay, visit))
            : book(bay, visit);
    if (visit.fate() == Visit.Fate.CANCELLED && reply.status() == 201) {
      api.attempt(
          "/api/v1/bookings/%s/cancel".formatted(reply.text("id")),
          null,
          "Manage-Token",
          reply.text("manage_token"));
    }
    return reply;
  }

  /// As the operator, who is exempt from the limits of guests: all requests come from one address.
  private Reply book(Bay bay, Visit visit) {
    Map<String, Object> booking = new HashMap<>(wish(bay, visit));
    Person customer = visit.customer();
    booking.put(
        "customer",
        Map.of(
            "name", customer.name(),
            "email", customer.email(),
            "phone", customer.phone(),
            "locale", customer.locale()));
    return api.attempt(
        "/api/v1/bookings",
        booking,
        Stream.concat(Stream.of("Idempotency-Key", key(bay, visit)), Stream.of(operator))
            .toArray(String[]::new));
  }

  private Map<String, Object> wish(Bay bay, Visit visit) {
    String service = opened.services().getOrDefault(visit.work().name(), "");
    return Map.of(
        "post_id", bay.id(),
        "starts_at", visit.startsAt().toString(),
        "service_ids", List.of(service),
        "car_type", visit.carType());
  }

  private static String key(Bay bay, Visit visit) {
    return "demo-" + mark(bay.id(), visit.startsAt().toString());
  }
}
