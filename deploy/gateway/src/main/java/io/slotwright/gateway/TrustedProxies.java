package io.slotwright.gateway;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Knows which peers are trusted proxies, and finds the client behind them. Claims of other peers
/// about earlier hops are ignored.
final class TrustedProxies {
  static final String FORWARDED_FOR = "X-Forwarded-For";

  private final List<IpSubnetFilterRule> networks;

  /// @param addresses single ones, or networks as in `10.0.0.0/8`
  /// @throws IllegalArgumentException when one is neither
  TrustedProxies(List<String> addresses) {
    this.networks = addresses.stream().map(TrustedProxies::network).toList();
  }

  private static IpSubnetFilterRule network(String address) {
    String[] parts = address.split("/", 2);
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(parts[0]);
    if (bytes == null) {
      throw new IllegalArgumentException("Not an address or network: " + address);
    }
    int bits = parts.length == 1 ? bytes.length * 8 : Integer.parseInt(parts[1]);
    return new IpSubnetFilterRule(parts[0], bits, IpFilterRuleType.ACCEPT);
  }

  /// The peer's own address.
  ClientAddress peer(String host) {
    return new ClientAddress(host, trusts(host));
  }

  /// The right-most hop that is no trusted proxy.
  ClientAddress client(HttpServerRequest request) {
    String peer = request.remoteAddress().hostAddress();
    if (!trusts(peer)) {
      return new ClientAddress(peer, false);
    }
    String last = peer;
    for (String hop : claimed(request).toList().reversed()) {
      if (!NetUtil.isValidIpV4Address(hop) && !NetUtil.isValidIpV6Address(hop)) {
        break;
      }
      last = hop;
      if (!trusts(hop)) {
        break;
      }
    }
    return new ClientAddress(last, false);
  }

  boolean trusts(String host) {
    if (networks.isEmpty()) {
      return false;
    }
    InetSocketAddress address =
        new InetSocketAddress(NetUtil.createInetAddressFromIpAddressString(host), 0);
    return networks.stream().anyMatch(network -> network.matches(address));
  }

  /// `X-Forwarded-For` for a service: the hops that a trusted peer names, then the peer.
  String forwardedFor(HttpServerRequest request) {
    String peer = request.remoteAddress().hostAddress();
    return trusts(peer)
        ? String.join(", ", Stream.concat(claimed(request), Stream.of(peer)).toList())
        : peer;
  }

  private static Stream<String> claimed(HttpServerRequest request) {
    return request.headers().getAll(FORWARDED_FOR).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(hop -> !hop.isEmpty());
  }

  boolean speaksTls(HttpServerRequest request) {
    return request.isSSL()
        || (trusts(request.remoteAddress().hostAddress())
            && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
  }
}
