package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Api;
import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A file of ten thousand legacy points, through the gateway, into a service whose heap could not
/// hold the result.
@WithSuite
@Order(12)
class ImportIT {
  private static final int POINTS = 10_000;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final RunningSuite suite;
  private final Api admin;

  ImportIT(RunningSuite suite) {
    this.suite = suite;
    this.admin = suite.as("admin");
  }

  @Test
  @Timeout(600)
  void tenThousandPointsComeInOneFileAndGoAgain() throws Exception {
    String batch = UUID.randomUUID().toString();
    CompletableFuture<HttpResponse<String>> sent =
        HTTP.sendAsync(
            request("/api/v1/imports/service-points")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> file(batch)))
                .build(),
            BodyHandlers.ofString());

    List<Integer> seen = progressUntilEnd(sent);
    HttpResponse<String> answer = sent.get();

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode report = Json.parse(answer.body());
    assertThat(report.path("status").asText()).isEqualTo("done");
    assertThat(report.path("created").asInt()).isEqualTo(POINTS);
    assertThat(report.path("rejected_count").asInt()).isZero();
    assertThat(seen).isSorted().hasSizeGreaterThan(2);
    undo(report.path("import_id").asText());
  }

  /// The distinct counts of rows that other sessions see during the import.
  private List<Integer> progressUntilEnd(CompletableFuture<?> sent) throws InterruptedException {
    List<Integer> seen = new ArrayList<>();
    while (!sent.isDone()) {
      JsonNode newest = admin.get("/api/v1/imports?limit=1").expect(200).json().at("/items/0");
      int processed = newest.path("processed").asInt();
      if (newest.path("status").asText().equals("running")
          && (seen.isEmpty() || seen.getLast() != processed)) {
        seen.add(processed);
      }
      Thread.sleep(100);
    }
    return seen;
  }

  private void undo(String id) throws IOException, InterruptedException {
    HttpResponse<String> undone =
        HTTP.send(request("/api/v1/imports/" + id).DELETE().build(), BodyHandlers.ofString());

    assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
    assertThat(Json.parse(undone.body()).path("removed").asInt()).isEqualTo(POINTS);
    assertThat(admin.get("/api/v1/imports/" + id).expect(200).text("status")).isEqualTo("undone");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(suite.url() + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + suite.token("admin"));
  }

  /// The test never holds the whole file either. Nearly all points are closed, so that the horizon
  /// has little to generate while they exist.
  private static InputStream file(String batch) {
    Stream<InputStream> rows =
        IntStream.range(0, POINTS)
            .mapToObj(i -> (i == 0 ? "[" : ",\n") + row(batch, i) + (i == POINTS - 1 ? "]" : ""))
            .map(row -> new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)));
    return new SequenceInputStream(enumeration(rows.iterator()));
  }

  private static <T> Enumeration<T> enumeration(Iterator<T> of) {
    return new Enumeration<>() {
      @Override
      public boolean hasMoreElements() {
        return of.hasNext();
      }

      @Override
      public T nextElement() {
        return of.next();
      }
    };
  }

  private static String row(String batch, int i) {
    String hours = i % 100 == 0 ? "{\"mon\": [\"09:00\", \"18:00\"]}" : "{}";
    return """
    {"external_id": "%s-%d", "name": "Old Centre %d", "timezone": "Europe/Kyiv", "post_count": 1,
     "address": "Kyiv, Nyzhniy Val %d", "slot_duration_minutes": 30, "working_hours": %s}\
    """
        .formatted(batch, i, i, i, hours);
  }
}
