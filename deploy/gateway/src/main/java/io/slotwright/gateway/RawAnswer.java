package io.slotwright.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// A refusal as bytes, for a request that never reaches the HTTP server.
final class RawAnswer {
  private RawAnswer() {}

  /// The connection ends after it.
  static ByteBuf of(GatewayProblem problem, ByteBufAllocator buffers) {
    byte[] body = problem.body().encode().getBytes(StandardCharsets.UTF_8);
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    headers
        .set("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)))
        .set("Content-Type", "application/problem+json")
        .set("Content-Length", Integer.toString(body.length))
        .set("Connection", "close");
    Tracing.complete(headers);
    headers.remove(Tracing.TRACEPARENT);
    if (problem.invitesRetry()) {
      headers.set("Retry-After", "1");
    }
    EdgeHeaders.addToOwn(headers, false);
    StringBuilder head =
        new StringBuilder("HTTP/1.1 %d %s\r\n".formatted(problem.status(), problem.title()));
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return ByteBufUtil.writeAscii(buffers, head.append("\r\n")).writeBytes(body);
  }
}
