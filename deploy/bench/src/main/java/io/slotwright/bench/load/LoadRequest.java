package io.slotwright.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.Map;

/// One request.
///
/// @param body JSON; empty for a GET
/// @param status the expected status of the answer
/// @param headers beside those that every request has
public record LoadRequest(String path, String body, int status, Map<String, String> headers) {
  private static final int OK = 200;

  public LoadRequest {
    headers = Map.copyOf(headers);
  }

  public static LoadRequest get(String path) {
    return new LoadRequest(path, "", OK, Map.of());
  }

  public static LoadRequest post(String path, String body, int status) {
    return new LoadRequest(path, body, status, Map.of("Content-Type", "application/json"));
  }

  public LoadRequest with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new LoadRequest(path, body, status, more);
  }

  public LoadRequest expecting(int other) {
    return new LoadRequest(path, body, other, headers);
  }

  HttpMethod method() {
    return body.isEmpty() ? HttpMethod.GET : HttpMethod.POST;
  }

  Future<HttpClientResponse> send(HttpClientRequest request) {
    headers.forEach(request::putHeader);
    return body.isEmpty() ? request.send() : request.send(body);
  }

  /// As HTTP/1.1 sends it.
  ///
  /// @param host with its port
  Buffer encoded(String host) {
    StringBuilder head =
        new StringBuilder()
            .append(method().name())
            .append(' ')
            .append(path)
            .append(" HTTP/1.1\r\nhost: ")
            .append(host)
            .append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    byte[] content = body.getBytes(UTF_8);
    if (content.length > 0) {
      head.append("content-length: ").append(content.length).append("\r\n");
    }
    return Buffer.buffer(head.append("\r\n").toString()).appendBytes(content);
  }
}
