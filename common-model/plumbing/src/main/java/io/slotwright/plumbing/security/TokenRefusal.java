package io.slotwright.plumbing.security;

import static org.jose4j.jwt.consumer.ErrorCodes.AUDIENCE_INVALID;
import static org.jose4j.jwt.consumer.ErrorCodes.AUDIENCE_MISSING;
import static org.jose4j.jwt.consumer.ErrorCodes.EXPIRATION_MISSING;
import static org.jose4j.jwt.consumer.ErrorCodes.EXPIRED;
import static org.jose4j.jwt.consumer.ErrorCodes.ISSUED_AT_MISSING;
import static org.jose4j.jwt.consumer.ErrorCodes.ISSUER_INVALID;
import static org.jose4j.jwt.consumer.ErrorCodes.ISSUER_MISSING;
import static org.jose4j.jwt.consumer.ErrorCodes.NOT_YET_VALID;
import static org.jose4j.jwt.consumer.ErrorCodes.SIGNATURE_INVALID;
import static org.jose4j.jwt.consumer.ErrorCodes.SUBJECT_MISSING;

import io.slotwright.plumbing.security.token.TokenRules;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/// Why a token was refused, in our own words.
///
/// @param reason one of a fixed set
/// @param client the client that the token was issued to; empty unless its signature was valid
record TokenRefusal(String reason, Optional<String> client) {

  private static final String UNREADABLE = "token-unreadable";
  private static final String SIGNATURE = "token-signature";

  private static final Map<Integer, String> REASONS =
      Map.of(
          EXPIRED, "token-expired",
          EXPIRATION_MISSING, "token-without-dates",
          ISSUED_AT_MISSING, "token-without-dates",
          NOT_YET_VALID, "token-not-yet-valid",
          ISSUER_INVALID, "token-of-another-issuer",
          ISSUER_MISSING, "token-of-another-issuer",
          AUDIENCE_INVALID, "token-for-another-audience",
          AUDIENCE_MISSING, "token-for-another-audience",
          SUBJECT_MISSING, "token-without-subject",
          SIGNATURE_INVALID, SIGNATURE);

  /// Restricts client ids, so that no text chosen by a caller reaches a log line.
  private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  static TokenRefusal of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidJwtException invalid) {
        return of(invalid);
      }
    }
    return new TokenRefusal(UNREADABLE, Optional.empty());
  }

  /// Claims are checked after the signature, so a failed claim implies a valid signature.
  private static TokenRefusal of(InvalidJwtException invalid) {
    String reason =
        invalid.getErrorDetails().stream()
            .map(TokenRefusal::reason)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(UNREADABLE);
    boolean signed = !reason.equals(UNREADABLE) && !reason.equals(SIGNATURE);
    return new TokenRefusal(reason, signed ? client(invalid) : Optional.empty());
  }

  private static Optional<String> reason(ErrorCodeValidator.Error error) {
    return Optional.ofNullable(REASONS.get(error.getErrorCode()))
        .or(() -> TokenRules.codes().stream().filter(error.getErrorMessage()::equals).findFirst());
  }

  private static Optional<String> client(InvalidJwtException invalid) {
    @Nullable JwtClaims claims =
        invalid.getJwtContext() == null ? null : invalid.getJwtContext().getJwtClaims();
    return Stream.of("client_id", "azp")
        .map(claim -> claims == null ? null : claims.getClaimValue(claim))
        .map(value -> value instanceof String id ? id : "")
        .filter(id -> CLIENT.matcher(id).matches())
        .findFirst();
  }
}
