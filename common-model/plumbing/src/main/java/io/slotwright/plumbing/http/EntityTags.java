package io.slotwright.plumbing.http;

import io.slotwright.common.decision.Refusal;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The `ETag` of a mutable resource is its version (RFC 9110, section 8.8.3).
public final class EntityTags {

  private EntityTags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /// Permits a change when the client saw the current version or sent no `If-Match`.
  ///
  /// @throws Problem 412 `version-conflict` when it saw another version
  public static void requireMatch(@Nullable String ifMatch, long current) {
    if (!permits(ifMatch, current)) {
      throw Refusals.problem(Refusal.changedSince(current));
    }
  }

  /// Whether a client that sends `ifMatch` may change the version `current`; without the header it
  /// may.
  public static boolean permits(@Nullable String ifMatch, long current) {
    return ifMatch == null || matches(ifMatch, of(current));
  }

  /// Whether `header`, an If-Match or If-None-Match, contains `tag`.
  public static boolean matches(@Nullable String header, String tag) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(String::strip)
            .anyMatch(named -> named.equals("*") || named.equals(tag) || named.equals("W/" + tag));
  }
}
