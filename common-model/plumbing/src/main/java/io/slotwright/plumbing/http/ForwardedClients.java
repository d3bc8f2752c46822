package io.slotwright.plumbing.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the client behind the proxies. A peer that is not a trusted proxy is the client itself,
/// whatever its headers claim.
@Singleton
public class ForwardedClients {

  private static final String UNKNOWN = "unknown";
  private static final int SITE_BYTES = 8;

  private final Set<Network> trusted;

  ForwardedClients(ProxySettings settings) {
    this.trusted = settings.trustedProxies();
  }

  /// The right-most address of `X-Forwarded-For` that is not a trusted proxy; the peer's own when
  /// it is not trusted or the header is absent. The client controls the entries further left. An
  /// IPv6 address is cut to its first 64 bits in hexadecimal, because one subscriber has them all
  /// (RFC 6177).
  public String addressOf(HttpServerRequest request) {
    return site(client(peer(request), request.headers().getAll("X-Forwarded-For")));
  }

  /// Whether the client's own connection, to this process or to a trusted proxy, is encrypted.
  public boolean isEncrypted(HttpServerRequest request) {
    return request.isSSL()
        || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
            && isTrusted(peer(request));
  }

  private String client(String peer, List<String> forwarded) {
    if (forwarded.isEmpty() || !isTrusted(peer)) {
      return peer;
    }
    String client = peer;
    for (String hop : hops(forwarded).reversed()) {
      Optional<InetAddress> address = parsed(hop);
      if (address.isEmpty()) {
        return client;
      }
      client = address.get().getHostAddress();
      if (!isTrusted(address.get())) {
        return client;
      }
    }
    return client;
  }

  private static List<String> hops(List<String> forwarded) {
    return forwarded.stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(ForwardedClients::withoutPort)
        .toList();
  }

  /// Some proxies append the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
  private static String withoutPort(String hop) {
    String text = hop.strip();
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      return end < 0 ? text : text.substring(1, end);
    }
    int colon = text.indexOf(':');
    return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
  }

  private boolean isTrusted(String peer) {
    return parsed(peer).filter(this::isTrusted).isPresent();
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }

  private static String peer(HttpServerRequest request) {
    @Nullable String peer = request.connection().remoteAddress().hostAddress();
    return peer == null ? UNKNOWN : peer;
  }

  private static String site(String address) {
    return parsed(address)
        .map(
            known ->
                known instanceof Inet6Address
                    ? HexFormat.of().formatHex(known.getAddress(), 0, SITE_BYTES)
                    : known.getHostAddress())
        .orElse(UNKNOWN);
  }

  private static Optional<InetAddress> parsed(String address) {
    try {
      return Optional.of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
