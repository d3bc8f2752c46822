package io.slotwright.plumbing.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// Ensures that a shutdown cuts no response off: requests already read are answered, later ones are
/// refused with a response, and then the server closes.
///
/// A [io.quarkus.runtime.ShutdownEvent] comes too late: the server is closed by then.
@Singleton
class Drain {

  private static final Logger LOG = Logger.getLogger(Drain.class);

  /// Longer than any request waits for PostgreSQL.
  private static final long LONGEST_SECONDS = 5;

  /// Before all other filters.
  private static final int FIRST = Integer.MAX_VALUE;

  private static final String STOPPING =
      """
      {"type":"https://slotwright.example/problems/service-stopping","title":"Service stopping",\
      "status":503,"code":"service-stopping","detail":"This replica is stopping. Nothing was done; retry."}""";

  /// One party for the running process and one for each request.
  private final Phaser open = new Phaser(1);

  private volatile boolean closing;

  void register(@Observes Filters filters) {
    filters.register(this::pass, FIRST);
  }

  void stop(@Observes ShutdownDelayInitiatedEvent stopping) throws InterruptedException {
    closing = true;
    int phase = open.arriveAndDeregister();
    try {
      open.awaitAdvanceInterruptibly(phase, LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException tooLong) {
      LOG.warnf("%d requests are cut off", open.getRegisteredParties());
    }
  }

  private void pass(RoutingContext request) {
    boolean lasting = request.request().headers().contains(HttpHeaderNames.UPGRADE);
    if (lasting) {
      request.next();
    } else if (closing || open.register() < 0) {
      refuse(request.request());
    } else {
      request.addEndHandler(ended -> open.arriveAndDeregister());
      request.addHeadersEndHandler(ready -> sayGoodbye(request.response()));
      request.next();
    }
  }

  private void sayGoodbye(HttpServerResponse response) {
    if (closing) {
      response.putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
  }

  /// Responds when the body is read: a connection that closes on unread bytes is reset, and the
  /// client loses the response.
  private static void refuse(HttpServerRequest request) {
    boolean bodyWaitsForUs = request.headers().contains(HttpHeaderNames.EXPECT);
    if (bodyWaitsForUs || request.isEnded()) {
      respond(request.response());
    } else {
      request.handler(discarded -> {}).end().onSuccess(read -> respond(request.response()));
      request.resume();
    }
  }

  private static void respond(HttpServerResponse response) {
    response
        .setStatusCode(503)
        .putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .putHeader(HttpHeaderNames.RETRY_AFTER, "1")
        .putHeader(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
        .end(STOPPING);
  }
}
