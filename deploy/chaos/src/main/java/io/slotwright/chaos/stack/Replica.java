package io.slotwright.chaos.stack;

import io.slotwright.chaos.proxy.FaultProxy;
import java.net.URI;
import java.util.List;

/// One of the processes of the booking service.
///
/// @param name of its component
/// @param direct where it listens
/// @param front between clients and it
/// @param database between it and PostgreSQL
/// @param kafka between it and Kafka
/// @param redis between it and Redis
public record Replica(
    String name,
    URI direct,
    FaultProxy front,
    FaultProxy database,
    FaultProxy kafka,
    FaultProxy redis) {

  /// Where clients find it.
  public URI address() {
    return URI.create("http://127.0.0.1:" + front.port());
  }

  /// All that its network consists of.
  List<FaultProxy> proxies() {
    return List.of(front, database, kafka, redis);
  }
}
