package io.slotwright.booking.challenge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.booking.challenge.Verdict.Failed;
import io.slotwright.booking.challenge.Verdict.Reason;
import io.slotwright.booking.challenge.Verdict.Solved;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final UUID POINT = UUID.fromString("0190a000-0000-7000-8000-00000000000a");
  private static final Instant END = Instant.parse("2026-11-22T18:15:00Z");
  private static final Instant IN_TIME = END.minusMillis(1);

  private final ChallengeKey key =
      new ChallengeKey("a key of one of our own kinds...".getBytes(UTF_8));
  private final ChallengeSalt salt = new ChallengeSalt("0".repeat(32), END, POINT);
  private final Challenge challenge = key.make(salt, 4711, 50_000);

  @Test
  void theRightNumberSolvesIt() {
    assertThat(verdict(solution(4711), POINT, IN_TIME))
        .isEqualTo(new Solved(challenge.challenge(), END));
  }

  @Test
  void anotherNumberDoesNot() {
    assertThat(verdict(solution(4712), POINT, IN_TIME)).isEqualTo(new Failed(Reason.FORGED));
    assertThat(verdict(solution(-4711), POINT, IN_TIME)).isEqualTo(new Failed(Reason.FORGED));
  }

  @Test
  void itCountsAtItsPointAlone() {
    assertThat(verdict(solution(4711), new UUID(0, 1), IN_TIME))
        .isEqualTo(new Failed(Reason.OTHER_POINT));
  }

  @Test
  void itCountsUntilItExpires() {
    assertThat(verdict(solution(4711), POINT, END)).isEqualTo(new Failed(Reason.EXPIRED));
  }

  @Test
  void aChallengeOfAnotherKeyDoesNotCount() {
    ChallengeKey theirs = new ChallengeKey("a key of one of another's kinds.".getBytes(UTF_8));
    Challenge forged = theirs.make(salt, 1, 50_000);

    assertThat(verdict(solution(forged, salt.text(), 1), POINT, IN_TIME))
        .isEqualTo(new Failed(Reason.FORGED));
  }

  @Test
  void noDigitMovesBetweenSaltAndNumber() {
    String longer = salt.text() + "4";
    String shorter = salt.text().substring(0, salt.text().length() - 1);

    assertThat(verdict(solution(challenge, longer, 711), POINT, IN_TIME))
        .isEqualTo(new Failed(Reason.FORGED));
    assertThat(verdict(solution(challenge, shorter, 4711), POINT, IN_TIME))
        .isEqualTo(new Failed(Reason.FORGED));
  }

  @Test
  void aLaterEndIsNotBelieved() {
    String later = new ChallengeSalt("0".repeat(32), END.plusSeconds(60), POINT).text();

    assertThat(verdict(solution(challenge, later, 4711), POINT, END))
        .isEqualTo(new Failed(Reason.FORGED));
  }

  @Test
  void anotherAlgorithmDoesNotCount() {
    Solution weak =
        new Solution("SHA-1", challenge.challenge(), 4711, salt.text(), challenge.signature());

    assertThat(verdict(weak, POINT, IN_TIME)).isEqualTo(new Failed(Reason.FORGED));
  }

  @Test
  void aSaltIsReadAsItWasWritten() {
    assertThat(ChallengeSalt.parse(salt.text())).contains(salt);
    assertThat(ChallengeSalt.parse(salt.text().replace("=1", "=01"))).isEmpty();
    assertThat(ChallengeSalt.parse("")).isEmpty();
  }

  private Verdict verdict(Solution solution, UUID point, Instant now) {
    return Verdict.of(solution, key, point, now);
  }

  private Solution solution(long number) {
    return solution(challenge, salt.text(), number);
  }

  private static Solution solution(Challenge challenge, String saltText, long number) {
    return new Solution(
        Challenge.ALGORITHM, challenge.challenge(), number, saltText, challenge.signature());
  }
}
