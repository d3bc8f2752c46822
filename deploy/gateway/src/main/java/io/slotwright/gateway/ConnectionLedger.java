package io.slotwright.gateway;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/// How many connections are open, of all and of each client.
final class ConnectionLedger {
  private final GatewayLimits.Connections limits;
  private final AtomicInteger total = new AtomicInteger();
  private final ConcurrentMap<String, Integer> perClient = new ConcurrentHashMap<>();

  ConnectionLedger(GatewayLimits.Connections limits) {
    this.limits = limits;
  }

  /// Counts a connection, which must be [#closed] once, refused or not.
  ///
  /// @return why it may not stay, if so
  Optional<GatewayProblem> opened(ClientAddress client) {
    int ofClient = client.isProxy() ? 0 : perClient.merge(client.key(), 1, Integer::sum);
    if (total.incrementAndGet() > limits.total()) {
      return Optional.of(GatewayProblem.GATEWAY_FULL);
    }
    return ofClient > limits.perClient()
        ? Optional.of(GatewayProblem.TOO_MANY_CONNECTIONS)
        : Optional.empty();
  }

  void closed(ClientAddress client) {
    total.decrementAndGet();
    if (!client.isProxy()) {
      perClient.computeIfPresent(client.key(), (_, open) -> open == 1 ? null : open - 1);
    }
  }

  /// Open now.
  int open() {
    return total.get();
  }
}
