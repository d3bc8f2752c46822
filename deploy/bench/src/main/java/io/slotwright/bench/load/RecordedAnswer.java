package io.slotwright.bench.load;

import io.slotwright.local.machine.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One real answer of a server, which a bare server can repeat.
///
/// @param headers by their names in lower case
/// @param body as sent: compressed, if the request accepts that
public record RecordedAnswer(int status, Map<String, String> headers, byte[] body) {
  private static final String LENGTH = "content-length";

  public RecordedAnswer {
    headers = Map.copyOf(headers);
  }

  public static RecordedAnswer of(URI server, LoadRequest asked)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(asked.path()));
    asked.headers().forEach(request::header);
    if (!asked.body().isEmpty()) {
      request.POST(BodyPublishers.ofString(asked.body()));
    }
    HttpResponse<byte[]> response = send(request);
    return new RecordedAnswer(
        response.statusCode(),
        response.headers().map().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT),
                    header -> String.join(", ", header.getValue()))),
        response.body());
  }

  /// @param name in lower case
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /// From now on the bare server gives this answer to every request.
  public void putOn(URI bareServer) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(bareServer.resolve("/"))
            .header(BareServer.STATUS, Integer.toString(status))
            .PUT(BodyPublishers.ofByteArray(body));
    headers.forEach(
        (name, value) -> {
          if (!name.equals(LENGTH)) {
            request.header(BareServer.HEADER + name, value);
          }
        });
    HttpResponse<byte[]> stored = send(request);
    if (stored.statusCode() != 200) {
      throw new Failure("The bare server does not store an answer: " + stored.statusCode());
    }
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    }
  }
}
