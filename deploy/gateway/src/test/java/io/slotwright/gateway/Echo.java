package io.slotwright.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/// Answers with what a service has received.
final class Echo {

  private Echo() {}

  static void answer(HttpServerRequest request, Buffer body) {
    JsonObject headers = new JsonObject();
    request
        .headers()
        .forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
    request
        .response()
        .end(
            new JsonObject()
                .put("uri", request.uri())
                .put("method", request.method().name())
                .put("headers", headers)
                .put("length", body.length())
                .encode());
  }
}
