package io.slotwright.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A guest without an account who books at a service point. The test judges the answers.
///
/// @param api for requests beyond these methods
public record Customer(Api api) {

  public Answer asksDuration(String service, String carType) {
    return api.post(
        "/api/v1/bookings/calculate-duration",
        Json.object("service_ids", List.of(service), "car_type", carType));
  }

  /// The openings for the service between two local dates, both included.
  public List<JsonNode> searches(
      Point point, LocalDate from, LocalDate to, String service, String carType) {
    return searches(point, from, to, "service_ids=%s&car_type=%s".formatted(service, carType));
  }

  /// @param length the duration of the appointment, as a query
  public List<JsonNode> searches(Point point, LocalDate from, LocalDate to, String length) {
    Answer answer =
        api.get(
                point.path()
                    + "/availability?from=%s&to=%s&limit=200&%s".formatted(from, to, length))
            .expect(200);
    return answer.json().path("openings").valueStream().toList();
  }

  /// As a new client, for which no hold has been counted.
  public Answer reserves(Post post, Instant start, String service, String carType) {
    return api.with("Client-Token", UUID.randomUUID().toString())
        .post("/api/v1/reservations", wish(post, start, service, carType));
  }

  public static ObjectNode wish(Post post, Instant start, String service, String carType) {
    return Json.object(
        "post_id", post.id(),
        "starts_at", start.toString(),
        "service_ids", List.of(service),
        "car_type", carType);
  }

  /// Turns a reservation into a booking.
  public Answer books(Answer reservation, String email) {
    return api.post("/api/v1/bookings", booking(reservation, email));
  }

  public static ObjectNode booking(Answer reservation, String email) {
    return Json.object(
        "reservation_id", reservation.id(),
        "reservation_token", reservation.text("token"),
        "customer", person(email),
        "notes", "");
  }

  /// Books without a reservation.
  public Answer booksDirectly(
      Post post, Instant start, String service, String carType, String email) {
    ObjectNode booking = wish(post, start, service, carType);
    booking.set("customer", person(email));
    return api.post("/api/v1/bookings", booking);
  }

  /// Like [#booksDirectly]; retries while the answer asks for it, at most ten times.
  public Answer booksPatiently(
      Post post, Instant start, String service, String carType, String email) {
    Customer samePerson = new Customer(api.with("Idempotency-Key", UUID.randomUUID().toString()));
    Answer answer = samePerson.booksDirectly(post, start, service, carType, email);
    for (int again = 0; answer.status() == 503 && again < 10; again++) {
      answer = samePerson.booksDirectly(post, start, service, carType, email);
    }
    return answer;
  }

  public static ObjectNode person(String email) {
    return Json.object(
        "name", "Olena K.", "email", email, "phone", "+380501112233", "locale", "uk");
  }

  public Answer reads(String booking, String manageToken) {
    return api.with("Manage-Token", manageToken).get("/api/v1/bookings/" + booking);
  }

  public Answer cancels(String booking, String manageToken) {
    return api.with("Manage-Token", manageToken)
        .post("/api/v1/bookings/%s/cancel".formatted(booking));
  }

  public Answer moves(String booking, String manageToken, Post post, Instant start) {
    return api.with("Manage-Token", manageToken)
        .post(
            "/api/v1/bookings/%s/reschedule".formatted(booking),
            Json.object("post_id", post.id(), "starts_at", start.toString()));
  }

  /// Asks for a link to all bookings of an address.
  public Answer asksForLink(String email) {
    return api.post("/api/v1/my-bookings/links", Json.object("email", email, "locale", "uk"));
  }

  /// @param token the part of the link after the #
  public Answer lists(String token) {
    return api.with("My-Bookings-Token", token).get("/api/v1/my-bookings?when=upcoming");
  }

  /// The week of a post in its point's zone.
  public Week sees(Post post, LocalDate date) {
    return sees(post, date, "");
  }

  /// @param more of the query, such as `&days=0,1`
  public Week sees(Post post, LocalDate date, String more) {
    return new Week(
        api.get("/api/v1/calendar/week?post_id=%s&week_start=%s%s".formatted(post.id(), date, more))
            .expect(200)
            .json());
  }
}
