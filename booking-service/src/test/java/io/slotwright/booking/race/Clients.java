package io.slotwright.booking.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/// Guests who send their requests at the same time.
final class Clients implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// As a client without other holds.
  Callable<HttpResponse<String>> reserving(Bay bay, Instant startsAt) {
    return reserving(bay, startsAt, "X-Forwarded-For", Shop.otherAddress());
  }

  Callable<HttpResponse<String>> reserving(Bay bay, Instant startsAt, String... headers) {
    return sending("/api/v1/reservations", wish(bay, startsAt) + "}", headers);
  }

  Callable<HttpResponse<String>> booking(Bay bay, Instant startsAt, String... headers) {
    return sending(
        "/api/v1/bookings",
        wish(bay, startsAt) + ",\"customer\":{\"name\":\"Olena\",\"email\":\"o@example.test\"}}",
        headers);
  }

  Callable<HttpResponse<String>> sending(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return () -> send(request.build());
  }

  /// One 201, and 409 for all others.
  static void assertOneWinner(List<HttpResponse<String>> answers) {
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
        .hasSize(answers.size() - 1)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(409))
        .allSatisfy(answer -> assertThat(answer.body()).containsPattern("slot-(taken|held)"));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String wish(Bay bay, Instant startsAt) {
    return "{\"post_id\":\"%s\",\"starts_at\":\"%s\",\"service_ids\":[\"%s\"]"
        .formatted(bay.post(), startsAt, bay.service());
  }

  @Override
  public void close() {
    http.close();
  }
}
