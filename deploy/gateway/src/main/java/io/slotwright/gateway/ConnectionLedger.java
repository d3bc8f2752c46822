package io.slotwright.gateway;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the open connections, in total and per client.
final class ConnectionLedger {
  private final GatewayLimits.Connections limits;
  private final AtomicInteger total = new AtomicInteger();
  private final ConcurrentMap<String, Integer> perClient = new ConcurrentHashMap<>();

  ConnectionLedger(GatewayLimits.Connections limits) {
    this.limits = limits;
  }

  /// Counts a connection. Call [#closed] once for each, refused or not.
  ///
  /// @return why it is refused; empty when it is not
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

  /// The number of open connections.
  int open() {
    return total.get();
  }
}
