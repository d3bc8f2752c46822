package io.slotwright.booking.client.rest;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// From where a request comes.
final class ClientAddress {

  private static final int SITE_BYTES = 8;

  private ClientAddress() {}

  /// The address that the outermost of our proxies saw, or our peer's when no proxy tells. What
  /// stands further left in `X-Forwarded-For` is the caller's own word. Of an IPv6 address it is
  /// the first 64 bits, for whoever has one has all that share them (RFC 6177).
  ///
  /// @param proxies how many of ours stand before this service
  static String of(HttpServerRequest request, int proxies) {
    List<String> told =
        request.headers().getAll("X-Forwarded-For").stream()
            .flatMap(header -> Arrays.stream(header.split(",")))
            .map(String::strip)
            .toList();
    return proxies == 0 || told.isEmpty()
        ? site(request.remoteAddress().hostAddress())
        : site(told.get(Math.max(0, told.size() - proxies)));
  }

  private static String site(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, SITE_BYTES)
          : parsed.getHostAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }
}
