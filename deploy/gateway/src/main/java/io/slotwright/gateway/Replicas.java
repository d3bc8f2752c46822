package io.slotwright.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The replicas of one service, all on the loopback interface.
///
/// A replica that stops is not ready for a while before it closes, so that no request is on its way
/// to it then.
final class Replicas {
  private static final Duration BETWEEN_CHECKS = Duration.ofMillis(250);
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(1);
  private static final int OK = 200;

  private final List<SocketAddress> all;
  private final Set<SocketAddress> notReady = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();

  Replicas(List<Integer> ports) {
    this.all =
        ports.stream().map(port -> SocketAddress.inetSocketAddress(port, "127.0.0.1")).toList();
  }

  /// Asks each replica again and again whether it is ready; a single one need not be asked.
  void check(Vertx vertx, HttpClient client) {
    if (all.size() > 1) {
      vertx.setPeriodic(
          0, BETWEEN_CHECKS.toMillis(), _ -> all.forEach(replica -> check(client, replica)));
    }
  }

  private void check(HttpClient client, SocketAddress replica) {
    client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(replica)
                .setConnectTimeout(ANSWERS_WITHIN.toMillis())
                .setURI("/q/health/ready"))
        .compose(request -> request.send())
        .compose(
            answer ->
                answer.statusCode() == OK
                    ? answer.end()
                    : Future.failedFuture("status " + answer.statusCode()))
        .timeout(ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
        .onSuccess(_ -> notReady.remove(replica))
        .onFailure(_ -> notReady.add(replica));
  }

  /// All of them, the ones to try first at the head: those that are ready, each in turn.
  List<SocketAddress> candidates() {
    List<SocketAddress> ready = new ArrayList<>(all);
    List<SocketAddress> others = new ArrayList<>(all);
    ready.removeIf(notReady::contains);
    others.removeAll(ready);
    if (ready.size() > 1) {
      Collections.rotate(ready, Math.floorMod(turn.getAndIncrement(), ready.size()));
    }
    ready.addAll(others);
    return ready;
  }
}
