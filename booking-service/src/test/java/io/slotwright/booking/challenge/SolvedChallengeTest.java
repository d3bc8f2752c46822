package io.slotwright.booking.challenge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.booking.challenge.SolvedChallenge.Reason;
import io.slotwright.common.decision.Decision;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SolvedChallengeTest {

  private static final UUID POINT = UUID.fromString("0190a000-0000-7000-8000-00000000000a");
  private static final Instant END = Instant.parse("2026-11-22T18:15:00Z");
  private static final Instant IN_TIME = END.minusMillis(1);

  private final ChallengeKey key =
      new ChallengeKey("a key of one of our own kinds...".getBytes(UTF_8));
  private final ChallengeSalt salt = new ChallengeSalt("0".repeat(32), END, POINT);
  private final Challenge challenge = key.make(salt, 4711, 50_000);

  @Test
  void theRightNumberSolvesIt() {
    assertThat(check(solution(4711), POINT, IN_TIME))
        .isEqualTo(Decision.accept(new SolvedChallenge(challenge.challenge(), END)));
  }

  @Test
  void anotherNumberDoesNot() {
    assertThat(check(solution(4712), POINT, IN_TIME)).isEqualTo(refused(Reason.FORGED));
    assertThat(check(solution(-4711), POINT, IN_TIME)).isEqualTo(refused(Reason.FORGED));
  }

  @Test
  void itCountsAtItsPointAlone() {
    assertThat(check(solution(4711), new UUID(0, 1), IN_TIME))
        .isEqualTo(refused(Reason.OTHER_POINT));
  }

  @Test
  void itCountsUntilItExpires() {
    assertThat(check(solution(4711), POINT, END)).isEqualTo(refused(Reason.EXPIRED));
  }

  @Test
  void aChallengeOfAnotherKeyDoesNotCount() {
    ChallengeKey theirs = new ChallengeKey("a key of one of another's kinds.".getBytes(UTF_8));
    Challenge forged = theirs.make(salt, 1, 50_000);

    assertThat(check(solution(forged, salt.text(), 1), POINT, IN_TIME))
        .isEqualTo(refused(Reason.FORGED));
  }

  @Test
  void noDigitMovesBetweenSaltAndNumber() {
    String longer = salt.text() + "4";
    String shorter = salt.text().substring(0, salt.text().length() - 1);

    assertThat(check(solution(challenge, longer, 711), POINT, IN_TIME))
        .isEqualTo(refused(Reason.FORGED));
    assertThat(check(solution(challenge, shorter, 4711), POINT, IN_TIME))
        .isEqualTo(refused(Reason.FORGED));
  }

  @Test
  void aLaterEndIsNotBelieved() {
    String later = new ChallengeSalt("0".repeat(32), END.plusSeconds(60), POINT).text();

    assertThat(check(solution(challenge, later, 4711), POINT, END))
        .isEqualTo(refused(Reason.FORGED));
  }

  @Test
  void anotherAlgorithmDoesNotCount() {
    Solution weak =
        new Solution("SHA-1", challenge.challenge(), 4711, salt.text(), challenge.signature());

    assertThat(check(weak, POINT, IN_TIME)).isEqualTo(refused(Reason.FORGED));
  }

  @Test
  void aSaltIsReadAsItWasWritten() {
    assertThat(ChallengeSalt.parse(salt.text())).contains(salt);
    assertThat(ChallengeSalt.parse(salt.text().replace("=1", "=01"))).isEmpty();
    assertThat(ChallengeSalt.parse("")).isEmpty();
  }

  private Decision<SolvedChallenge> check(Solution solution, UUID point, Instant now) {
    return SolvedChallenge.by(solution, key, point, now);
  }

  private static Decision<SolvedChallenge> refused(Reason reason) {
    return Decision.refuse(reason.refusal());
  }

  private Solution solution(long number) {
    return solution(challenge, salt.text(), number);
  }

  private static Solution solution(Challenge challenge, String saltText, long number) {
    return new Solution(
        Challenge.ALGORITHM, challenge.challenge(), number, saltText, challenge.signature());
  }
}
