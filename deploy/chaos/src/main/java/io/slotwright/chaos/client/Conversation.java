package io.slotwright.chaos.client;

import io.slotwright.chaos.history.Moments;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Outcome;
import io.slotwright.chaos.stack.Ground;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// One client's requests and answers, recorded.
final class Conversation {
  private final int client;
  private final Calls calls;
  private final RetryingClient http;
  private final Ground ground;
  private final Moments moments;
  private final Consumer<Operation> history;

  Conversation(
      int client,
      Calls calls,
      RetryingClient http,
      Ground ground,
      Moments moments,
      Consumer<Operation> history) {
    this.client = client;
    this.calls = calls;
    this.http = http;
    this.ground = ground;
    this.moments = moments;
    this.history = history;
  }

  /// @param token the new proof of ownership; empty when the answer had none
  record Heard(Outcome outcome, String token) {}

  Heard ask(Errand errand, int door) throws InterruptedException {
    Instant invoked = moments.now();
    Optional<Reply> reply = http.ask(calls, errand, door);
    Outcome outcome =
        reply
            .map(each -> Outcomes.of(errand.act(), each, ground))
            .orElse(http.persistence().silence());
    history.accept(new Operation(client, errand.act(), invoked, moments.now(), outcome));
    return new Heard(outcome, reply.map(Conversation::token).orElse(""));
  }

  private static String token(Reply reply) {
    return reply.body().path("token").asText(reply.text("manage_token"));
  }
}
