package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Api;
import io.slotwright.acceptance.client.Customer;
import io.slotwright.acceptance.client.Operator;
import io.slotwright.acceptance.client.Post;
import io.slotwright.acceptance.client.Waiting;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The rules for a customer's booking, and the data that is kept about them.
@WithSuite
@Order(3)
class BookingPoliciesIT {
  private static final int THIRTY_DAYS = 30 * 24 * 60;
  private static final int MOST_HOLDS = 5;

  private final RunningSuite suite;
  private final Customer customer;

  BookingPoliciesIT(RunningSuite suite) {
    this.suite = suite;
    this.customer = suite.customer();
  }

  @Test
  void aYoungBookingCanBeWithdrawnAfterThePointsDeadline() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    Operator operator = suite.operator();
    operator
        .api()
        .put(
            workshop.point().path(),
            Operator.point("Strict", "Europe/Kyiv")
                .put("cancellation_deadline_minutes", THIRTY_DAYS))
        .expect(200);
    Answer booked = Waiting.value(() -> bookingWithDeadline(workshop));

    assertThat(booked.time("cancellable_until"))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(5)));
    customer.cancels(booked.id(), booked.text("manage_token")).expect(200);
    Answer second = bookingWithDeadline(workshop);
    operator.api().post("/api/v1/bookings/%s/cancel".formatted(second.id())).expect(200);

    List<JsonNode> history =
        operator
            .api()
            .get("/api/v1/bookings/%s/history".formatted(second.id()))
            .expect(200)
            .json()
            .path("items")
            .valueStream()
            .toList();
    assertThat(history)
        .extracting(entry -> entry.path("actor").path("kind").asText())
        .containsExactly("guest", "operator");
    assertThat(history.getLast().path("actor").path("subject").asText()).isNotBlank();
    assertThat(history.getLast().path("to").path("status").asText())
        .isEqualTo("cancelled_by_operator");
  }

  /// booking-service consumes the new deadline a moment later.
  private Answer bookingWithDeadline(Workshop workshop) {
    Answer booked =
        customer
            .booksDirectly(
                workshop.post(0),
                workshop.at(0, "10:00"),
                workshop.service(),
                "suv",
                Workshop.newAddress())
            .expect(201);
    if (booked.json().path("cancellable_until").isNull()) {
      customer.cancels(booked.id(), booked.text("manage_token")).expect(200);
    }
    assertThat(booked.json().path("cancellable_until").isNull()).isFalse();
    return booked;
  }

  @Test
  void aClientThatHoldsEnoughHasToWait() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    Api client = suite.anonymous().with("Client-Token", UUID.randomUUID().toString());
    for (int day = 0; day < MOST_HOLDS; day++) {
      hold(client, workshop, workshop.at(day, "10:00")).expect(201);
    }

    Answer refused = hold(client, workshop, workshop.at(0, "14:00")).expect(429, "too-many-holds");

    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 600);
    hold(suite.operator().api(), workshop, workshop.at(0, "14:00")).expect(201);
  }

  private static Answer hold(Api client, Workshop workshop, Instant start) {
    Post post = workshop.post(0);
    return client.post(
        "/api/v1/reservations", Customer.wish(post, start, workshop.service(), "suv"));
  }
}
