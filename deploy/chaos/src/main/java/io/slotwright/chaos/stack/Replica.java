package io.slotwright.chaos.stack;

import io.slotwright.chaos.proxy.FaultProxy;
import java.net.URI;

/// One of the processes of the booking service.
///
/// @param name of its component
/// @param direct where it listens
/// @param front between clients and it
/// @param database between it and PostgreSQL
public record Replica(String name, URI direct, FaultProxy front, FaultProxy database) {

  /// Where clients find it.
  public URI address() {
    return URI.create("http://127.0.0.1:" + front.port());
  }
}
