package io.slotwright.calendar.week.rest;

import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Responses that a client may cache but must revalidate before each use.
final class Answers {

  private static final String ASK_FIRST = "no-cache";

  private Answers() {}

  static Response ok(Buffer json, String entityTag) {
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.ETAG, entityTag)
        .header(HttpHeaders.CACHE_CONTROL, ASK_FIRST)
        .build();
  }

  static Response notModified(String entityTag) {
    return Response.notModified()
        .header(HttpHeaders.ETAG, entityTag)
        .header(HttpHeaders.CACHE_CONTROL, ASK_FIRST)
        .build();
  }
}
