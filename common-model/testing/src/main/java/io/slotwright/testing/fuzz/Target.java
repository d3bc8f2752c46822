package io.slotwright.testing.fuzz;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/// A running service.
public final class Target {

  private static final String EVENTS = "text/event-stream";
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
      return answer(client.send(http(request), Target::body));
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

  /// A stream of events does not end: of such a response only the head counts.
  ///
  /// @return reads the body once the response is there
  private static BodySubscriber<Supplier<String>> body(ResponseInfo head) {
    return head.headers().firstValue("Content-Type").orElse("").startsWith(EVENTS)
        ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), stream -> () -> close(stream))
        : BodySubscribers.mapping(BodyHandlers.ofString().apply(head), text -> () -> text);
  }

  private static String close(InputStream stream) {
    try (stream) {
      return "";
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  private static Answer answer(HttpResponse<Supplier<String>> response) {
    String mediaType = response.headers().firstValue("Content-Type").orElse("");
    return new Answer(
        response.statusCode(), mediaType, response.body().get(), response.headers().map());
  }
}
