package io.slotwright.gateway;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Headers that apply to a single hop (RFC 9110, 7.6.1).
final class HopByHop {
  private static final String CONNECTION = "Connection";
  private static final String UPGRADE = "Upgrade";
  private static final List<String> ALWAYS =
      List.of("Keep-Alive", "Proxy-Connection", "Proxy-Authenticate", "Proxy-Authorization", "TE");
  private static final List<String> HANDSHAKE =
      List.of(
          "Sec-WebSocket-Key",
          "Sec-WebSocket-Version",
          "Sec-WebSocket-Protocol",
          "Sec-WebSocket-Extensions",
          "HTTP2-Settings");

  /// They frame or route the message, so that no client may name them in `Connection` to remove
  /// them.
  private static final Set<String> KEPT =
      Set.of("host", "content-length", "transfer-encoding", "upgrade");

  private HopByHop() {}

  /// Removes these headers and those that `Connection` names.
  ///
  /// @param tunnels whether the upgrade to another protocol passes
  static void removeFrom(MultiMap headers, boolean tunnels) {
    headers.getAll(CONNECTION).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty() && !KEPT.contains(name))
        .toList()
        .forEach(headers::remove);
    ALWAYS.forEach(headers::remove);
    if (!tunnels) {
      HANDSHAKE.forEach(headers::remove);
      headers.remove(UPGRADE).remove(CONNECTION);
    }
  }
}
