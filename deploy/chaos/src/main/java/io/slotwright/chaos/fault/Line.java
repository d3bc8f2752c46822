package io.slotwright.chaos.fault;

import io.slotwright.chaos.probe.Probe;
import io.slotwright.chaos.probe.TcpProbe;
import io.slotwright.chaos.proxy.FaultProxy;
import io.slotwright.chaos.stack.Replica;

/// A line of a replica's network, with a proxy on it.
public enum Line {
  CLIENTS_TO_REPLICA("clients"),
  REPLICA_TO_DATABASE("database"),
  REPLICA_TO_KAFKA("kafka"),
  REPLICA_TO_REDIS("redis");

  private final String end;

  Line(String end) {
    this.end = end;
  }

  /// The other end, in a word.
  String end() {
    return end;
  }

  FaultProxy of(Replica replica) {
    return switch (this) {
      case CLIENTS_TO_REPLICA -> replica.front();
      case REPLICA_TO_DATABASE -> replica.database();
      case REPLICA_TO_KAFKA -> replica.kafka();
      case REPLICA_TO_REDIS -> replica.redis();
    };
  }

  /// Sends a request through the proxy.
  Probe probe(Replica replica) {
    int port = of(replica).port();
    return switch (this) {
      case CLIENTS_TO_REPLICA -> TcpProbe.http(port, "/q/health/live");
      case REPLICA_TO_DATABASE -> TcpProbe.postgres(port);
      case REPLICA_TO_KAFKA -> TcpProbe.kafka(port);
      case REPLICA_TO_REDIS -> TcpProbe.redis(port);
    };
  }
}
