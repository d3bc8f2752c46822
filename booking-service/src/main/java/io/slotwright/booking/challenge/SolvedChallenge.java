package io.slotwright.booking.challenge;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import java.time.Instant;
import java.util.UUID;

/// A challenge whose solution counts, if it was not used before.
///
/// @param challenge names it, in hexadecimal digits
/// @param expiresAt until when its use must be remembered
public record SolvedChallenge(String challenge, Instant expiresAt) {

  /// The reason why a solution is rejected.
  public enum Reason {
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

    /// What the client gets.
    public Refusal refusal() {
      return Refusal.forbidden(
              "challenge-failed",
              "Challenge failed",
              "This solution is not valid. Get another challenge and solve it.")
          .with("reason", wireName);
    }
  }

  /// Checks everything but whether it was used. Refused as `FORGED`, `EXPIRED`, `OTHER_POINT`.
  public static Decision<SolvedChallenge> by(
      Solution solution, ChallengeKey key, UUID servicePointId, Instant now) {
    if (!key.accepts(solution)) {
      return Decision.refuse(Reason.FORGED.refusal());
    }
    return ChallengeSalt.parse(solution.salt())
        .map(salt -> by(solution, salt, servicePointId, now))
        .orElseGet(() -> Decision.refuse(Reason.FORGED.refusal()));
  }

  private static Decision<SolvedChallenge> by(
      Solution solution, ChallengeSalt salt, UUID servicePointId, Instant now) {
    if (!salt.servicePointId().equals(servicePointId)) {
      return Decision.refuse(Reason.OTHER_POINT.refusal());
    }
    return now.isBefore(salt.expiresAt())
        ? Decision.accept(new SolvedChallenge(solution.challenge(), salt.expiresAt()))
        : Decision.refuse(Reason.EXPIRED.refusal());
  }
}
