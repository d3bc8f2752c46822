package io.slotwright.plumbing.http;

import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `ETag` of a mutable resource is its version (RFC 9110, section 8.8.3).
public final class EntityTags {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");
  private static final String WEAK = "W/";
  private static final String ANY = "*";

  private EntityTags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /// The versions that a client means by `ifMatch`; any version when it sends none. If-Match
  /// compares strongly (RFC 9110, section 13.1.1), so a weak tag is none of them.
  public static LongPredicate seen(@Nullable String ifMatch) {
    return version -> ifMatch == null || names(ifMatch, of(version)::equals);
  }

  /// Whether `ifNoneMatch` contains `tag`. If-None-Match compares weakly (RFC 9110, section
  /// 13.1.2).
  public static boolean matches(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && names(ifNoneMatch, named -> named.equals(tag) || named.equals(WEAK + tag));
  }

  private static boolean names(String header, Predicate<String> tag) {
    return header.strip().equals(ANY)
        || TAG.matcher(header).results().map(MatchResult::group).anyMatch(tag);
  }
}
