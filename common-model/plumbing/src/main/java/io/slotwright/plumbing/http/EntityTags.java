package io.slotwright.plumbing.http;

import java.util.Arrays;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// The `ETag` of a mutable resource is its version (RFC 9110, section 8.8.3).
public final class EntityTags {

  private EntityTags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /// The versions that a client means by `ifMatch`; any version when it sends none.
  public static LongPredicate seen(@Nullable String ifMatch) {
    return version -> ifMatch == null || matches(ifMatch, of(version));
  }

  /// Whether `header`, an If-Match or If-None-Match, contains `tag`.
  public static boolean matches(@Nullable String header, String tag) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(String::strip)
            .anyMatch(named -> named.equals("*") || named.equals(tag) || named.equals("W/" + tag));
  }
}
