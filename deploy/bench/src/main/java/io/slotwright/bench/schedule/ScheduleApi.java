package io.slotwright.bench.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.bench.load.ServiceStack;
import io.slotwright.local.client.Tokens;
import io.slotwright.local.machine.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// Calls the schedule service as an operator does. Never retries: a retry would be measured too.
final class ScheduleApi implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration TOKEN_FOR = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI service;
  private final Tokens tokens;
  private String token;
  private Instant tokenUntil;

  ScheduleApi(ServiceStack stack) {
    this(stack.service(), new Tokens(stack.ports()));
  }

  ScheduleApi(URI service, Tokens tokens) {
    this.service = service;
    this.tokens = tokens;
    this.token = tokens.of("operator");
    this.tokenUntil = Instant.now().plus(TOKEN_FOR);
  }

  /// The result of a generation.
  record Generated(int posts, long days, long slots, long daysChanged) {}

  UUID openPoint(String zone, int horizonDays) {
    return UUID.fromString(
        send("POST", "/api/v1/service-points", point(zone, horizonDays)).path("id").asText());
  }

  void movePoint(UUID id, String zone, int horizonDays) {
    send("PUT", "/api/v1/service-points/" + id, point(zone, horizonDays));
  }

  Generated generate(UUID point) {
    JsonNode answer = send("POST", "/api/v1/service-points/" + point + "/generate", Map.of());
    return new Generated(
        answer.path("posts").asInt(),
        answer.path("days").asLong(),
        answer.path("slots").asLong(),
        answer.path("days_changed").asLong());
  }

  /// @return the report, not read yet
  String importDry(UUID point, byte[] file) {
    return send(
        "POST",
        "/api/v1/service-points/" + point + "/closures/import?dry_run=true",
        "text/calendar",
        BodyPublishers.ofByteArray(file));
  }

  static int closures(String report) {
    return read(report).path("closures").size();
  }

  /// Opens the post every day of the week.
  void putTemplate(UUID post, String start, String end) {
    List<Map<String, ?>> daily =
        IntStream.rangeClosed(0, 6)
            .<Map<String, ?>>mapToObj(day -> Map.of("weekday", day, "start", start, "end", end))
            .toList();
    send("PUT", "/api/v1/posts/" + post + "/template", Map.of("weekly_slots", daily));
  }

  /// Long enough that no token expires during a measurement.
  void renewToken() {
    if (Instant.now().isAfter(tokenUntil)) {
      token = tokens.of("operator");
      tokenUntil = Instant.now().plus(TOKEN_FOR);
    }
  }

  private static Map<String, ?> point(String zone, int horizonDays) {
    return Map.of("name", "Bench", "timezone", zone, "booking_horizon_days", horizonDays);
  }

  private JsonNode send(String method, String path, Map<String, ?> body) {
    try {
      BodyPublisher json = BodyPublishers.ofString(JSON.writeValueAsString(body));
      return read(send(method, path, "application/json", json));
    } catch (JsonProcessingException e) {
      throw new Failure("%s %s cannot be written: %s".formatted(method, path, e), e);
    }
  }

  private String send(String method, String path, String type, BodyPublisher body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(service.resolve(path))
              .timeout(PATIENCE)
              .header("Content-Type", type)
              .header("Authorization", "Bearer " + token)
              .method(method, body)
              .build();
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new Failure("%s %s was answered with %s".formatted(method, path, response.body()));
      }
      return response.body();
    } catch (IOException e) {
      throw new Failure("%s %s was not answered: %s".formatted(method, path, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new Failure("No JSON was answered: " + e, e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
