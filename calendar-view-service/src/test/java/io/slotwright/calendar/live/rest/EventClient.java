package io.slotwright.calendar.live.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A client of an event stream.
final class EventClient implements AutoCloseable {

  /// @param id empty when the event has none
  record Event(String id, String name, String data) {

    JsonPath json() {
      return new JsonPath(data);
    }
  }

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;

  private EventClient(HttpRequest request) throws IOException, InterruptedException {
    response = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  EventClient(URI address, String query) throws IOException, InterruptedException {
    this(request(address, query).build());
  }

  EventClient(URI address, String query, String lastEventId)
      throws IOException, InterruptedException {
    this(request(address, query).header("Last-Event-ID", lastEventId).build());
  }

  static EventClient from(String clientAddress, URI address, String query)
      throws IOException, InterruptedException {
    return new EventClient(
        request(address, query).header("X-Forwarded-For", clientAddress).build());
  }

  private static HttpRequest.Builder request(URI address, String query) {
    return HttpRequest.newBuilder(URI.create(address + query)).timeout(Duration.ofSeconds(10));
  }

  String header(String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  /// The next event, comments skipped.
  Event next() throws IOException {
    String id = "";
    String name = "";
    StringBuilder data = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("id:")) {
        id = line.substring(3);
      } else if (line.startsWith("event:")) {
        name = line.substring(6);
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5));
      } else if (line.isEmpty() && !data.isEmpty()) {
        return new Event(id, name, data.toString());
      }
    }
    throw new AssertionError("the stream has ended");
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
