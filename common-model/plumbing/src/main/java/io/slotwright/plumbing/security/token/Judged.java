package io.slotwright.plumbing.security.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A token to be checked.
///
/// @param now the time of the check
record Judged(AccessToken token, TokenLimits limits, Instant now) {

  private static final String PREFIX = "application/";

  boolean isOfAnAcceptedType() {
    return limits.types().stream().map(Judged::typeName).anyMatch(typeName(token.type())::equals);
  }

  boolean namesASubject() {
    String subject = token.subject();
    return subject != null && !subject.isBlank();
  }

  boolean isDated() {
    return token.issuedAt() != null && token.expiresAt() != null;
  }

  boolean isIssuedByNow() {
    Instant issued = token.issuedAt();
    return issued == null || !issued.isAfter(now.plus(limits.clockSkew()));
  }

  boolean livesShortly() {
    Instant issued = token.issuedAt();
    Instant expires = token.expiresAt();
    return issued == null
        || expires == null
        || Duration.between(issued, expires).compareTo(limits.longestLife()) <= 0;
  }

  /// Media types are case-insensitive and may omit `application/` (RFC 7515, 4.1.9).
  private static String typeName(@Nullable String type) {
    String name = type == null ? "" : type.toLowerCase(Locale.ROOT);
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }
}
