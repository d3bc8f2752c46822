package io.slotwright.plumbing.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Strong entity tags (RFC 9110, section 8.8.3). That of a mutable resource is its version; that of
/// a list is computed from its bytes. What is sent compressed has a tag of its own (section
/// 8.8.3.3): `"7-gzip"` for `"7"`.
public final class EntityTags {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");
  private static final String WEAK = "W/";
  private static final String ANY = "*";
  private static final int DIGEST_BYTES = 16;

  private EntityTags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /// The same for the same bytes, at every replica.
  public static String of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"'
          + Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(Arrays.copyOf(digest, DIGEST_BYTES))
          + '"';
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /// The tag of the compressed form of what `tag` stands for.
  static String compressed(String tag) {
    return tag.substring(0, tag.length() - 1) + "-gzip\"";
  }

  /// The versions that a client means by `ifMatch`; any version when it sends none. If-Match
  /// compares strongly (RFC 9110, section 13.1.1), so a weak tag is none of them.
  public static LongPredicate seen(@Nullable String ifMatch) {
    return version -> ifMatch == null || names(ifMatch, isFormOf(of(version)));
  }

  /// Whether `ifNoneMatch` contains `tag` in any coding. If-None-Match compares weakly (RFC 9110,
  /// section 13.1.2).
  public static boolean matches(@Nullable String ifNoneMatch, String tag) {
    Predicate<String> form = isFormOf(tag);
    return ifNoneMatch != null && names(ifNoneMatch, named -> form.test(strong(named)));
  }

  private static boolean names(String header, Predicate<String> tag) {
    return header.strip().equals(ANY)
        || TAG.matcher(header).results().map(MatchResult::group).anyMatch(tag);
  }

  private static Predicate<String> isFormOf(String tag) {
    String compressed = compressed(tag);
    return named -> named.equals(tag) || named.equals(compressed);
  }

  private static String strong(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }
}
