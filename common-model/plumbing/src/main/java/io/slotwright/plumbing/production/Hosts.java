package io.slotwright.plumbing.production;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a host is, judged by its name.
final class Hosts {

  /// Names that are never assigned (RFC 2606, RFC 6761).
  private static final List<String> RESERVED =
      List.of(
          "example", "test", "invalid", "localhost", "example.com", "example.net", "example.org");

  /// More lenient than a URL, whose host may have no underscore.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?:(?<credentials>[^/]*)@)?"
              + "(?<host>\\[[^]]*]|[^:/?#\\s]*)(?::\\d+)?(?:[/?#].*)?");

  private static final Pattern LOOPBACK =
      Pattern.compile(
          "localhost\\.?|.*\\.localhost\\.?|127(\\.\\d+){1,3}|0(\\.0){0,3}"
              + "|\\[(::1?|(0+:){7}0*1|::ffff:(127\\.[.\\d]+|7f[0-9a-f]{2}:[0-9a-f]+))]");

  private Hosts() {}

  /// The host of a URL, of `host:port` or of `host` alone; empty when there is none.
  static String of(String address) {
    Matcher parts = ADDRESS.matcher(address.strip());
    return parts.matches() ? parts.group("host").toLowerCase(Locale.ROOT) : "";
  }

  /// The scheme, without `://`; empty when there is none.
  static String scheme(String address) {
    return part(address, "scheme").toLowerCase(Locale.ROOT);
  }

  /// The password of `user:password` before the host of a URL; empty when there is none.
  static String password(String address) {
    String credentials = part(address, "credentials");
    return credentials.substring(credentials.indexOf(':') + 1);
  }

  private static String part(String address, String name) {
    Matcher parts = ADDRESS.matcher(address.strip());
    return parts.matches() && parts.group(name) != null ? parts.group(name) : "";
  }

  /// This machine, or no host at all.
  static boolean isLocal(String host) {
    return host.isEmpty() || LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /// Whether the name is reserved, so that it can resolve to no host.
  static boolean isReserved(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return RESERVED.stream().anyMatch(it -> name.equals(it) || name.endsWith("." + it));
  }
}
