package io.slotwright.acceptance.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Api;
import io.slotwright.acceptance.client.Customer;
import io.slotwright.acceptance.client.Post;
import io.slotwright.acceptance.client.Workshop;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/// One customer's requests to a suite whose components may fail: hold, book and perhaps cancel. A
/// request without an answer is retried with the same `Idempotency-Key` until there is one.
///
/// @param cancels whether the customer changes their mind
public record Appointment(
    Api api, Post post, Instant start, String service, String email, boolean cancels) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

  public static Appointment of(Api api, Post post, Instant start, String service, boolean cancels) {
    return new Appointment(api, post, start, service, Workshop.newAddress(), cancels);
  }

  /// The last acknowledgement; empty when another customer had the time already.
  public Optional<AcknowledgedBooking> make() {
    Answer held =
        createOnce("/api/v1/reservations", Customer.wish(post, start, service, "passenger"));
    if (held.status() == 409) {
      return Optional.empty();
    }
    held.expect(201);
    Answer booked = createOnce("/api/v1/bookings", Customer.booking(held, email)).expect(201);
    if (cancels) {
      cancel(booked);
    }
    return Optional.of(
        new AcknowledgedBooking(
            booked.id(),
            booked.text("manage_token"),
            post.id(),
            start,
            booked.time("occupied_until"),
            email,
            cancels));
  }

  private Answer createOnce(String path, JsonNode body) {
    Api once =
        api.with("Idempotency-Key", UUID.randomUUID().toString()).with("Client-Token", email);
    return answered(() -> once.trySend("POST", path, body.toString()));
  }

  /// A cancellation needs no key: a second one changes nothing.
  private void cancel(Answer booked) {
    Api own = api.with("Manage-Token", booked.text("manage_token"));
    String path = "/api/v1/bookings/%s/cancel".formatted(booked.id());
    Answer answer = answered(() -> own.trySend("POST", path, null)).expect(200);
    assertThat(answer.text("status")).isEqualTo(FinalBooking.CANCELLED);
  }

  private static Answer answered(Callable<Answer> request) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(BETWEEN_TRIES)
        .pollInSameThread()
        .ignoreExceptions()
        .until(request, answer -> answer.status() < 500);
  }
}
