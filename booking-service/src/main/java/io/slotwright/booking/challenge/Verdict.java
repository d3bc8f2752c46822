package io.slotwright.booking.challenge;

import java.time.Instant;
import java.util.UUID;

/// The result of checking a solution.
public sealed interface Verdict {

  /// It counts, if it was not used before.
  ///
  /// @param challenge names it, in hexadecimal digits
  /// @param expiresAt until when its use must be remembered
  record Solved(String challenge, Instant expiresAt) implements Verdict {}

  /// It does not count.
  record Failed(Reason reason) implements Verdict {}

  /// The reason why a solution is rejected.
  enum Reason {
    /// It cannot be read.
    MALFORMED("malformed"),
    /// It does not solve a challenge of ours.
    FORGED("forged"),
    EXPIRED("expired"),
    /// Its challenge is that of another service point.
    OTHER_POINT("other-point"),
    /// It was used for another request.
    USED("used");

    private final String wireName;

    Reason(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  /// Checks everything but whether it was used. Refusals: `FORGED`, `EXPIRED`, `OTHER_POINT`.
  static Verdict of(Solution solution, ChallengeKey key, UUID servicePointId, Instant now) {
    if (!key.accepts(solution)) {
      return new Failed(Reason.FORGED);
    }
    return ChallengeSalt.parse(solution.salt())
        .map(salt -> of(solution, salt, servicePointId, now))
        .orElse(new Failed(Reason.FORGED));
  }

  private static Verdict of(
      Solution solution, ChallengeSalt salt, UUID servicePointId, Instant now) {
    if (!salt.servicePointId().equals(servicePointId)) {
      return new Failed(Reason.OTHER_POINT);
    }
    return now.isBefore(salt.expiresAt())
        ? new Solved(solution.challenge(), salt.expiresAt())
        : new Failed(Reason.EXPIRED);
  }
}
