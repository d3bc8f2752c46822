package io.slotwright.local.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// The port of each socket, all on the loopback interface.
public final class PortPlan {
  static final int DEFAULT_BASE = 8000;
  private static final int HIGHEST_OFFSET = 95;
  // Below the range that systems use for outgoing connections, which could take a port between the
  // check and the child's listening on it.
  private static final int FREE_FROM = 15_000;
  private static final int FREE_TO = 32_000;

  private final Map<Port, Integer> ports;

  private PortPlan(Map<Port, Integer> ports) {
    this.ports = ports;
  }

  /// Every port at its offset from the base.
  public static PortPlan above(int base) {
    if (base < 1024 || base + HIGHEST_OFFSET > 65_535) {
      throw new Failure(
          "SLOTWRIGHT_PORT_BASE=%d is out of range: choose one from 1024 to %d, such as 9000."
              .formatted(base, 65_535 - HIGHEST_OFFSET));
    }
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      ports.put(port, base + port.offset());
    }
    return new PortPlan(ports);
  }

  /// Above `SLOTWRIGHT_PORT_BASE`, or above 8000.
  public static PortPlan from(Map<String, String> environment) {
    String base = environment.getOrDefault("SLOTWRIGHT_PORT_BASE", "");
    try {
      return above(base.isBlank() ? DEFAULT_BASE : Integer.parseInt(base.strip()));
    } catch (NumberFormatException e) {
      throw new Failure(
          "SLOTWRIGHT_PORT_BASE=%s is not a number: choose one such as 9000.".formatted(base), e);
    }
  }

  /// Ports that are free at this moment.
  public static PortPlan free() {
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    Set<Integer> taken = new HashSet<>();
    for (Port port : Port.values()) {
      int candidate;
      do {
        candidate = ThreadLocalRandom.current().nextInt(FREE_FROM, FREE_TO);
      } while (!taken.add(candidate) || isInUse(candidate));
      ports.put(port, candidate);
    }
    return new PortPlan(ports);
  }

  public int of(Port port) {
    return Objects.requireNonNull(ports.get(port));
  }

  /// Host and port.
  public String address(Port port) {
    return "127.0.0.1:" + of(port);
  }

  /// The product's address in the browser.
  public String publicUrl() {
    return "http://localhost:" + of(Port.GATEWAY);
  }

  /// The issuer of the tokens, as their `iss` names it.
  public String issuer() {
    return "http://" + address(Port.IDENTITY);
  }

  /// Fails with one line when another process listens on one of them.
  public void requireFree(Collection<Port> wanted) {
    for (Port port : wanted) {
      if (isInUse(of(port))) {
        throw new Failure(
            ("Port %d, which %s needs, is in use: stop what listens there,"
                    + " or set SLOTWRIGHT_PORT_BASE to move all ports (for example 9000).")
                .formatted(of(port), port.component()));
      }
    }
  }

  private static boolean isInUse(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // With the children's options: a closed connection that still lingers does not block the
      // port.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
