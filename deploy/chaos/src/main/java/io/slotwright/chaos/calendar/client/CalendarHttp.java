package io.slotwright.chaos.calendar.client;

import io.slotwright.chaos.calendar.client.Json.Heads;
import io.slotwright.chaos.calendar.history.Answer;
import io.slotwright.chaos.calendar.history.Stamp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32C;

/// Sends questions, each once.
public final class CalendarHttp implements AutoCloseable {
  /// Longer than a replica takes to catch up or to give up.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  /// What a client has by an entity tag.
  ///
  /// @param tag empty for nothing
  record Tagged(String tag, Map<UUID, Stamp> posts) {
    static final Tagged NOTHING = new Tagged("", Map.of());

    Tagged {
      posts = Map.copyOf(posts);
    }
  }

  /// @param body empty unless the answer is whole
  record Reply(Answer answer, byte[] body) {
    private static Reply without(Answer answer) {
      return new Reply(answer, new byte[0]);
    }
  }

  /// @param path with the query
  /// @param has what an answer without a body refers to
  Reply ask(URI door, String path, Tagged has) throws InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(path)).timeout(PATIENCE);
    if (!has.tag().isEmpty()) {
      request.header("If-None-Match", has.tag());
    }
    try {
      return reply(http.send(request.build(), BodyHandlers.ofByteArray()), has);
    } catch (IOException e) {
      return Reply.without(new Answer.Silence(e.getClass().getSimpleName()));
    }
  }

  private static Reply reply(HttpResponse<byte[]> response, Tagged has) {
    String tag = response.headers().firstValue("ETag").orElse("");
    return switch (response.statusCode()) {
      case OK -> {
        Heads heads = Json.heads(response.body());
        yield new Reply(
            new Answer.Whole(tag, print(response.body()), heads.posts(), heads.age()),
            response.body());
      }
      case NOT_MODIFIED ->
          Reply.without(new Answer.Unchanged(tag, tag.equals(has.tag()) ? has.posts() : Map.of()));
      default ->
          Reply.without(
              new Answer.Refused(
                  response.statusCode(), Json.read(response.body()).path("code").asText()));
    };
  }

  private static long print(byte[] body) {
    CRC32C sum = new CRC32C();
    sum.update(body);
    return sum.getValue() << Integer.SIZE ^ body.length;
  }

  CompletableFuture<WebSocket> open(URI address, WebSocket.Listener listener) {
    return http.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(address, listener);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
