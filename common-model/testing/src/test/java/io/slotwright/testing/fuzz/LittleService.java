package io.slotwright.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A service that accepts the name of a thing, of at most ten characters on one line, and responds
/// as
/// configured.
final class LittleService implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;

  LittleService(Function<String, Answer> answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// The response of a correct service.
  static Answer wellBehaved(String body) {
    JsonNode name = name(body);
    return name != null
            && name.isTextual()
            && name.asText().length() <= 10
            && !name.asText().contains("\n")
        ? new Answer(200, "application/json", "{}")
        : new Answer(
            422,
            "application/problem+json",
            """
            {"type": "about:blank", "title": "Not valid", "status": 422, "code": "malformed",
             "detail": "Send a name.",
             "violations": [{"pointer": "/name", "code": "malformed", "message": "Send a name."}]}
            """);
  }

  private static @Nullable JsonNode name(String body) {
    try {
      return JSON.readTree(body).get("name");
    } catch (JsonProcessingException notJson) {
      return null;
    }
  }

  private static void answer(HttpExchange exchange, Function<String, Answer> answers)
      throws IOException {
    try (exchange) {
      Answer answer = answers.apply(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", answer.mediaType());
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
