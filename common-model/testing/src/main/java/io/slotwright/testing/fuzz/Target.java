package io.slotwright.testing.fuzz;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;

/// A running service.
public final class Target {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String origin;
  private final Duration patience;

  /// @param origin scheme, host and port
  /// @param patience the response timeout
  Target(String origin, Duration patience) {
    this.origin = origin;
    this.patience = patience;
  }

  /// The service at RestAssured's address.
  public static Target ofRunningService() {
    return new Target(RestAssured.baseURI + ":" + RestAssured.port, PATIENCE);
  }

  /// The service's response, or that there was none.
  public Answer send(Request request) {
    try {
      return answer(client.send(http(request), BodyHandlers.ofString()));
    } catch (IOException none) {
      return Answer.none(none.toString());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stop);
    }
  }

  private HttpRequest http(Request request) {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(origin + request.target()))
            .timeout(patience)
            .method(request.operation().method().toUpperCase(Locale.ROOT), body(request));
    request.headers().forEach(http::header);
    return http.build();
  }

  private static BodyPublisher body(Request request) {
    if (!request.operation().hasBody()) {
      return BodyPublishers.noBody();
    }
    BodyPublisher body = BodyPublishers.ofByteArray(request.body());
    return request.streamed() ? BodyPublishers.fromPublisher(body) : body;
  }

  private static Answer answer(HttpResponse<String> response) {
    String mediaType = response.headers().firstValue("Content-Type").orElse("");
    return new Answer(response.statusCode(), mediaType, response.body(), response.headers().map());
  }
}
