package io.slotwright.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of the loopback interface that were free when they were picked, one for each name.
final class FreePorts {
  // Below the range that systems use for outgoing connections, which could take a port between the
  // check and the server's listening on it.
  private static final int FROM = 15_000;
  private static final int TO = 32_000;

  private final Map<String, Integer> ports = new ConcurrentHashMap<>();

  int of(String name) {
    return ports.computeIfAbsent(name, _ -> free());
  }

  private static int free() {
    while (true) {
      int candidate = ThreadLocalRandom.current().nextInt(FROM, TO);
      try (ServerSocket socket = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException _) {
        // The port is taken.
      }
    }
  }
}
