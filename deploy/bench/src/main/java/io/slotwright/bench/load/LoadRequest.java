package io.slotwright.bench.load;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;

/// One request.
///
/// @param body JSON; empty for a GET
/// @param status the expected status of the answer
public record LoadRequest(String path, String body, int status) {
  private static final int OK = 200;

  public static LoadRequest get(String path) {
    return new LoadRequest(path, "", OK);
  }

  public static LoadRequest post(String path, String body, int status) {
    return new LoadRequest(path, body, status);
  }

  HttpMethod method() {
    return body.isEmpty() ? HttpMethod.GET : HttpMethod.POST;
  }

  Future<HttpClientResponse> send(HttpClientRequest request) {
    return body.isEmpty()
        ? request.send()
        : request.putHeader("Content-Type", "application/json").send(body);
  }
}
