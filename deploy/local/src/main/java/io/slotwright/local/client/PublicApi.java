package io.slotwright.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.local.machine.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A client of the suite's HTTP API, through the gateway. Retries a request without an answer.
public final class PublicApi implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int TRIES = 3;

  /// An answer.
  ///
  /// @param body missing JSON when there is none
  public record Reply(int status, JsonNode body) {
    public boolean isSuccess() {
      return status < 300;
    }

    /// Whether the request conflicts with what exists or breaks a rule.
    public boolean isRefusal() {
      return status == 409 || status == 422;
    }

    /// The field of the body's object as text.
    public String text(String field) {
      return body.path(field).asText();
    }
  }

  private final URI gateway;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  public PublicApi(URI gateway) {
    this.gateway = gateway;
  }

  public Reply get(String path, String... headers) {
    return succeeded("GET", path, send("GET", path, null, headers));
  }

  /// Empty when the answer is 404.
  public Optional<Reply> find(String path, String... headers) {
    Reply reply = send("GET", path, null, headers);
    return reply.status() == 404 ? Optional.empty() : Optional.of(succeeded("GET", path, reply));
  }

  /// @param body becomes JSON; null for none
  /// @param headers names and values in turn
  public Reply post(String path, @Nullable Map<String, ?> body, String... headers) {
    return succeeded("POST", path, send("POST", path, body, headers));
  }

  /// Like [#post], but returns a refusal instead of failing.
  public Reply attempt(String path, @Nullable Map<String, ?> body, String... headers) {
    Reply reply = send("POST", path, body, headers);
    return reply.isRefusal() ? reply : succeeded("POST", path, reply);
  }

  /// @param body becomes JSON
  public Reply put(String path, Map<String, ?> body, String... headers) {
    return succeeded("PUT", path, send("PUT", path, body, headers));
  }

  private static Reply succeeded(String method, String path, Reply reply) {
    if (!reply.isSuccess()) {
      throw new Failure(
          "%s %s was answered with %d: %s".formatted(method, path, reply.status(), reply.body()));
    }
    return reply;
  }

  /// All pages of a list.
  public List<JsonNode> all(String path, String... headers) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor, headers).body();
      page.path("items").forEach(items::add);
      JsonNode next = page.path("next_cursor");
      cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
    } while (!cursor.isEmpty());
    return items;
  }

  private Reply send(String method, String path, @Nullable Map<String, ?> body, String... headers) {
    HttpRequest request = request(method, path, body, headers);
    Reply reply = null;
    for (int i = 0; i < TRIES && reply == null; i++) {
      reply = trySend(request);
    }
    if (reply == null) {
      throw new Failure(
          "%s does not answer %s %s: is the suite up? See ./slotwright logs."
              .formatted(gateway, method, path));
    }
    return reply;
  }

  private HttpRequest request(
      String method, String path, @Nullable Map<String, ?> body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  private static String json(Map<String, ?> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Null when there was no answer, or one that asks for a retry.
  private @Nullable Reply trySend(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return response.statusCode() >= 500
          ? null
          : new Reply(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
