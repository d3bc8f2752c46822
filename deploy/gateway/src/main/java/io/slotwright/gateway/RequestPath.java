package io.slotwright.gateway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The path of a request as services understand it. A gateway that routes by another reading of the
/// path would make `/x/../q/metrics` public.
final class RequestPath {
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");
  /// Broken escapes; escaped slashes, backslashes and zeros; empty and dot segments.
  private static final Pattern AMBIGUOUS =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|%2[Ff]|%5[Cc]|%00|\\\\|//|/\\.\\.?(/|$)");

  private RequestPath() {}

  /// The path with needless escapes resolved (RFC 3986, 6.2.2.2); empty when servers could read it
  /// in different ways.
  static Optional<String> normalised(String rawPath) {
    String path =
        ESCAPE
            .matcher(rawPath)
            .replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group())));
    return path.startsWith("/") && !AMBIGUOUS.matcher(path).find()
        ? Optional.of(path)
        : Optional.empty();
  }

  private static String unescaped(String escape) {
    String character = String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
    return UNRESERVED.matcher(character).matches() ? character : escape;
  }
}
