package io.slotwright.plumbing.security;

import io.quarkus.arc.Unremovable;
import io.slotwright.plumbing.security.token.AccessToken;
import io.slotwright.plumbing.security.token.TokenLimits;
import io.slotwright.plumbing.security.token.TokenRules;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/// Applies [TokenRules] to every token that Quarkus verifies.
@Singleton
@Unremovable
class AccessTokenValidator implements Validator {

  private static final String MALFORMED = "token-malformed";

  private final TokenLimits limits;
  private final InstantSource clock;

  AccessTokenValidator(TokenSettings settings, InstantSource clock) {
    this.limits = new TokenLimits(settings.types(), settings.longestLife(), settings.clockSkew());
    this.clock = clock;
  }

  /// The code of the broken rule, or null, as the interface requires.
  @Override
  public @Nullable String validate(JwtContext context) {
    try {
      return TokenRules.firstBroken(token(context), limits, clock.instant()).orElse(null);
    } catch (MalformedClaimException malformed) {
      return MALFORMED;
    }
  }

  private static AccessToken token(JwtContext context) throws MalformedClaimException {
    JwtClaims claims = context.getJwtClaims();
    String type = context.getJoseObjects().getFirst().getHeader("typ");
    return new AccessToken(
        type,
        claims.getSubject(),
        instant(claims.getIssuedAt()),
        instant(claims.getExpirationTime()));
  }

  private static @Nullable Instant instant(@Nullable NumericDate date) {
    return date == null ? null : Instant.ofEpochMilli(date.getValueInMillis());
  }
}
