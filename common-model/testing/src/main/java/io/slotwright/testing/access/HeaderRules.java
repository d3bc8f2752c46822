package io.slotwright.testing.access;

import io.slotwright.testing.access.Access.ByToken;
import io.slotwright.testing.access.Access.Open;
import io.slotwright.testing.fuzz.Answer;
import io.slotwright.testing.openapi.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The headers that every response must have.
final class HeaderRules {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  private HeaderRules() {}

  /// The broken rules; empty when there are none.
  static List<String> complaints(Operation operation, Access access, Answer answer) {
    return Stream.concat(
            ALWAYS.entrySet().stream()
                .filter(rule -> !answer.header(rule.getKey()).equals(rule.getValue()))
                .map(rule -> "lacks " + rule.getKey()),
            mayBeKept(operation, access, answer) ? kept(answer) : secret(access, answer))
        .toList();
  }

  private static boolean mayBeKept(Operation operation, Access access, Answer answer) {
    return access instanceof Open && operation.method().equals("get") && answer.isSuccess();
  }

  private static Stream<String> kept(Answer answer) {
    // A response that differs each time, such as a challenge, may be stricter than required.
    return Set.of("no-cache", "no-cache, stale-if-error=60", "no-store")
            .contains(answer.header("Cache-Control"))
        ? Stream.empty()
        : Stream.of("should be asked about again, is: " + answer.header("Cache-Control"));
  }

  private static Stream<String> secret(Access access, Answer answer) {
    Set<String> deciding = new HashSet<>(Set.of("Authorization"));
    if (access instanceof ByToken token) {
      deciding.addAll(token.headers());
    }
    String vary = answer.header("Vary").toLowerCase(Locale.ROOT);
    return Stream.concat(
        answer.header("Cache-Control").equals("no-store")
            ? Stream.empty()
            : Stream.of("may be kept: " + answer.header("Cache-Control")),
        deciding.stream()
            .filter(header -> !vary.contains(header.toLowerCase(Locale.ROOT)))
            .map(header -> "does not vary on " + header));
  }
}
