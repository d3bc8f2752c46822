package io.slotwright.plumbing.security.token;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final TokenLimits LIMITS =
      new TokenLimits(Set.of("at+jwt"), HOUR, Duration.ofSeconds(10));

  private static Optional<String> broken(AccessToken token) {
    return TokenRules.firstBroken(token, LIMITS, NOW);
  }

  private static AccessToken ofType(String type) {
    return new AccessToken(type, "subject", NOW, NOW.plus(HOUR));
  }

  private static AccessToken between(Instant issued, Instant expires) {
    return new AccessToken("at+jwt", "subject", issued, expires);
  }

  @ParameterizedTest
  @CsvSource({"at+jwt", "AT+JWT", "application/at+jwt", "Application/At+Jwt"})
  void anAccessTokenIsOneHoweverItsTypeIsWritten(String type) {
    assertThat(broken(ofType(type))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-", "''", "JWT", "logout+jwt", "at+jwt+x", "application/jwt", "text/at+jwt"})
  void noOtherTypeIs(String type) {
    assertThat(broken(ofType(type))).hasValue("token-type");
  }

  @Test
  void anHourIsNotTooLongAndAMomentMoreIs() {
    assertThat(broken(between(NOW, NOW.plus(HOUR)))).isEmpty();
    assertThat(broken(between(NOW, NOW.plus(HOUR).plus(1, MILLIS))))
        .hasValue("token-lives-too-long");
  }

  @Test
  void theIssuersClockMayBeAheadByAsMuchAsIsAllowed() {
    assertThat(broken(between(NOW.plus(10, SECONDS), NOW.plus(HOUR)))).isEmpty();
    assertThat(broken(between(NOW.plus(11, SECONDS), NOW.plus(HOUR))))
        .hasValue("token-from-the-future");
  }

  @Test
  void aTokenHasASubjectAndDates() {
    assertThat(broken(new AccessToken("at+jwt", null, NOW, NOW))).hasValue("token-without-subject");
    assertThat(broken(new AccessToken("at+jwt", " ", NOW, NOW))).hasValue("token-without-subject");
    assertThat(broken(between(null, NOW))).hasValue("token-without-dates");
    assertThat(broken(between(NOW, null))).hasValue("token-without-dates");
  }
}
