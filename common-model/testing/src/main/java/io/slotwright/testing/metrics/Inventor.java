package io.slotwright.testing.metrics;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/// A caller that invents methods and paths, and aborts requests midway.
final class Inventor implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SOMEWHERE = "/api/v1/posts";

  /// Templates for each invented word: unknown paths, and paths of the page, of files and of our
  /// own.
  private static final List<String> PATHS =
      List.of(
          "/%s",
          "/manage/%s",
          "/assets/%s.js",
          "/api/v1/%s",
          "/api/v1/posts/%s/%s",
          "/q/%s",
          "/ws/%s",
          "/ofrep/v1/%s",
          "//%s//",
          "/book/%s?a=%s");

  private final URI service;
  private final List<String> templates;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  Inventor(URI service, ApiDescription api) {
    this.service = service;
    this.templates = api.operations().stream().map(Operation::path).distinct().toList();
  }

  void inventMethods(int count) {
    IntStream.range(0, count).forEach(_ -> send("M" + word().replace("-", ""), SOMEWHERE));
  }

  void inventPaths(int count) {
    for (int i = 0; i < count; i++) {
      String word = word();
      String path = PATHS.get(i % PATHS.size()).replace("%s", word);
      send(List.of("GET", "POST", "OPTIONS", "HEAD").get(i / PATHS.size() % 4), path);
    }
  }

  /// Requests unknown ids at every route.
  void inventIds(int perRoute) {
    for (String template : templates) {
      for (int i = 0; i < perRoute; i++) {
        send(i % 2 == 0 ? "GET" : "OPTIONS", template.replaceAll("\\{[^}]*}", word()));
      }
    }
  }

  void openSockets(int count) {
    IntStream.range(0, count).forEach(_ -> openSocket("/ws/calendar/" + word()));
  }

  /// Announces a body at every route, sends only its start, and disconnects.
  void giveUp(int rounds) {
    for (int round = 0; round < rounds; round++) {
      for (String template : templates) {
        String path = template.replaceAll("\\{[^}]*}", word());
        giveUp("POST", path);
        giveUp("M" + word().replace("-", ""), path);
      }
    }
  }

  String scrape() {
    return body(request("GET", "/q/metrics"));
  }

  private static String word() {
    return UUID.randomUUID().toString();
  }

  private void send(String method, String path) {
    body(request(method, path));
  }

  /// Follows no redirects: a redirect is a response too.
  private HttpRequest request(String method, String path) {
    return HttpRequest.newBuilder(URI.create(service + path))
        .timeout(PATIENCE)
        .method(method, BodyPublishers.noBody())
        .build();
  }

  private String body(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(request + " was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void openSocket(String path) {
    URI address = URI.create(service.toString().replaceFirst("^http", "ws") + path);
    try {
      http.newWebSocketBuilder()
          .connectTimeout(PATIENCE)
          .buildAsync(address, new WebSocket.Listener() {})
          .join()
          .abort();
    } catch (CompletionException refused) {
      // A refusal is a response too, which may add a series.
    }
  }

  private void giveUp(String method, String path) {
    String head =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{"
            .formatted(method, path);
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
