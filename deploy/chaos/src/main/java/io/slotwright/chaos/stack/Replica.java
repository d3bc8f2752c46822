package io.slotwright.chaos.stack;

import io.slotwright.chaos.proxy.FaultProxy;
import java.net.URI;
import java.util.List;

/// One of the processes of the subject.
///
/// @param name of its component
/// @param direct its own port
/// @param front the proxy between clients and it
/// @param database the proxy between it and PostgreSQL
/// @param kafka the proxy between it and Kafka
/// @param redis the proxy between it and Redis
public record Replica(
    String name,
    URI direct,
    FaultProxy front,
    FaultProxy database,
    FaultProxy kafka,
    FaultProxy redis) {

  /// The address for clients.
  public URI address() {
    return URI.create("http://127.0.0.1:" + front.port());
  }

  /// All proxies of its network.
  List<FaultProxy> proxies() {
    return List.of(front, database, kafka, redis);
  }
}
