package io.slotwright.testing.fuzz;

import io.slotwright.testing.openapi.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A request whose parts can be replaced one by one.
///
/// @param operation the operation it calls
/// @param path values of the path parameters, already percent-encoded
/// @param query values of the query parameters, already percent-encoded
/// @param body empty for none
/// @param streamed whether the body is sent without announcing its length
public record Request(
    Operation operation,
    Map<String, String> path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    byte[] body,
    boolean streamed) {

  static final String CONTENT_TYPE = "Content-Type";

  Request withPath(String name, String encoded) {
    return new Request(operation, with(path, name, encoded), query, headers, body, streamed);
  }

  Request withQuery(String name, List<String> encoded) {
    return new Request(operation, path, with(query, name, encoded), headers, body, streamed);
  }

  Request withHeader(String name, String value) {
    return new Request(operation, path, query, with(headers, name, value), body, streamed);
  }

  /// This request without one of its headers.
  public Request withoutHeader(String name) {
    Map<String, String> rest = new LinkedHashMap<>(headers);
    rest.remove(name);
    return new Request(operation, path, query, rest, body, streamed);
  }

  Request withBody(String text) {
    return withBody(text.getBytes(StandardCharsets.UTF_8));
  }

  Request withBody(byte[] bytes) {
    return new Request(operation, path, query, headers, bytes, streamed);
  }

  Request asStream() {
    return new Request(operation, path, query, headers, body, true);
  }

  String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /// Path and query as sent.
  String target() {
    String filled = operation.path();
    for (Map.Entry<String, String> value : path.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled + (query.isEmpty() ? "" : "?" + queryText());
  }

  private String queryText() {
    return query.entrySet().stream()
        .flatMap(value -> value.getValue().stream().map(each -> value.getKey() + "=" + each))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static <V> Map<String, V> with(Map<String, V> values, String name, V value) {
    Map<String, V> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return more;
  }
}
