package io.slotwright.chaos.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Sends requests to one of the doors, and retries when no answer comes.
public final class RetryingClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BREATH = Duration.ofMillis(60);
  private static final int SERVER_ERROR = 500;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();
  private final List<URI> doors;
  private final Persistence persistence;
  private final Tally tally;

  /// @param doors each leads to the same service
  public RetryingClient(List<URI> doors, Persistence persistence, Tally tally) {
    this.doors = List.copyOf(doors);
    this.persistence = persistence;
    this.tally = tally;
  }

  Persistence persistence() {
    return persistence;
  }

  /// Empty when no try is answered.
  ///
  /// @param first the number of the door of the first try, from 0
  Optional<Reply> ask(Calls calls, Errand errand, int first) throws InterruptedException {
    for (int attempt = 0; attempt < persistence.tries(); attempt++) {
      URI door = doors.get((first + attempt) % doors.size());
      Optional<HttpResponse<byte[]>> answer = send(calls, errand, door);
      if (answer.isPresent()) {
        return Optional.of(
            new Reply(answer.get().statusCode(), parse(answer.get().body()), attempt > 0));
      }
      Thread.sleep(BREATH);
    }
    return Optional.empty();
  }

  /// Empty when there is no answer, or one that leaves the outcome unknown.
  private Optional<HttpResponse<byte[]>> send(Calls calls, Errand errand, URI door)
      throws InterruptedException {
    try {
      HttpResponse<byte[]> answer = http.send(calls.of(errand, door), BodyHandlers.ofByteArray());
      tally.answered(answer.statusCode());
      return Optional.of(answer).filter(each -> each.statusCode() < SERVER_ERROR);
    } catch (IOException e) {
      tally.silent();
      return Optional.empty();
    }
  }

  private static JsonNode parse(byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (IOException e) {
      throw new IllegalStateException("an answer that is no JSON", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
