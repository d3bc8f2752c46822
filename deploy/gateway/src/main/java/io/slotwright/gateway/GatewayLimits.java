package io.slotwright.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Limits of what one client, and all clients together, may use.
///
/// @param times how long a client may be slow
/// @param sizes the size of a request's head
/// @param connections how many connections may be open
/// @param requests how many requests a client may send to one route
/// @param trustedProxies addresses and networks (`10.0.0.0/8`) whose `X-Forwarded-*` is believed
record GatewayLimits(
    Times times,
    Sizes sizes,
    Connections connections,
    Requests requests,
    List<String> trustedProxies) {
  private static final String PREFIX = "SLOTWRIGHT_GATEWAY_";

  static final GatewayLimits DEFAULT = from(Map.of());

  /// @param head from the first byte of a request, or from the start of a silent connection, to the
  ///     end of its head
  /// @param idle between an answer and the next request
  /// @param body within which [Sizes#leastProgress] more bytes of a body must arrive
  /// @param answer within which a client must read some bytes of a waiting answer
  /// @param service a service's time until the first byte of its answer, unless its route sets
  ///     another
  /// @param connect to connect to a service, including the wait for a free connection
  /// @param linger how long a refused client may still send before the connection is closed
  record Times(
      Duration head,
      Duration idle,
      Duration body,
      Duration answer,
      Duration service,
      Duration connect,
      Duration linger) {}

  /// @param line the longest request line, in bytes
  /// @param head the request line and all headers, in bytes
  /// @param headers the number of headers
  /// @param leastProgress bytes of a body that must arrive in each [Times#body]
  record Sizes(int line, int head, int headers, int leastProgress) {}

  /// @param total for all clients
  /// @param perClient for one address (one /64 network in IPv6)
  record Connections(int total, int perClient) {}

  /// For one client and one route.
  ///
  /// @param perSecond on average
  /// @param burst at once, after a pause
  /// @param concurrent without an answer yet
  record Requests(int perSecond, int burst, int concurrent) {}

  /// Reads `SLOTWRIGHT_GATEWAY_*`; unset ones have their defaults.
  ///
  /// @throws IllegalArgumentException when a value is not a positive number or an ISO 8601 duration
  static GatewayLimits from(Map<String, String> environment) {
    Settings settings = new Settings(PREFIX, environment);
    return new GatewayLimits(
        new Times(
            settings.duration("HEAD_TIMEOUT", "PT10S"),
            settings.duration("IDLE_TIMEOUT", "PT60S"),
            settings.duration("BODY_TIMEOUT", "PT10S"),
            settings.duration("ANSWER_TIMEOUT", "PT60S"),
            settings.duration("SERVICE_TIMEOUT", "PT15S"),
            settings.duration("CONNECT_TIMEOUT", "PT2.5S"),
            settings.duration("LINGER", "PT2S")),
        new Sizes(
            settings.number("LINE_BYTES", 8 * 1024),
            settings.number("HEAD_BYTES", 16 * 1024),
            settings.number("HEADERS", 100),
            settings.number("BODY_PROGRESS_BYTES", 1024)),
        new Connections(
            settings.number("CONNECTIONS", 8_192),
            settings.number("CONNECTIONS_PER_CLIENT", 1_024)),
        new Requests(
            settings.number("REQUESTS_PER_SECOND", 5_000),
            settings.number("REQUESTS_BURST", 10_000),
            settings.number("REQUESTS_CONCURRENT", 1_024)),
        settings.list("TRUSTED_PROXIES"));
  }
}
