package io.slotwright.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.notification.delivery.Destinations.Admission;
import io.slotwright.notification.delivery.Destinations.End;
import io.slotwright.notification.delivery.Destinations.Limits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DestinationsTest {

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(2);
  private static final Duration PROMPTLY = Duration.ofSeconds(1);

  private final Destinations destinations = with(0);

  private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(1));

  private static Destinations with(double perSecond) {
    return new Destinations(new Limits(8, 4, 5, perSecond, PROMPTLY, PAUSES));
  }

  private void trust(String domain) {
    destinations.begin(domain, NOW);
    end(domain, End.ANSWERED);
  }

  private void end(String domain, End end) {
    destinations.end(domain, NOW, end, NOW, 0);
  }

  private void silence(String domain) {
    destinations.begin(domain, NOW);
    destinations.admission(LATER);
  }

  private void refuse(String domain, Instant at) {
    destinations.begin(domain, at);
    destinations.end(domain, at, End.REFUSED, at, 0);
  }

  private void begin(int mails, String domain) {
    for (int i = 0; i < mails; i++) {
      destinations.begin(domain, NOW);
    }
  }

  @Test
  void anUnknownDomainBeginsWithOneMailAtOnce() {
    // when
    Admission admission = destinations.admission(NOW);
    // then
    assertThat(admission.atMost()).isPositive();
    assertThat(admission.toOthers()).isEqualTo(1);
  }

  @Test
  void untilThatIsAnsweredItGetsNoOther() {
    // given
    begin(1, "new.test");
    // when
    Admission admission = destinations.admission(NOW);
    // then
    assertThat(admission.toEach()).containsEntry("new.test", 0);
  }

  @Test
  void anAnsweredDomainGetsAllThatOneDomainMayHave() {
    // given
    trust("good.test");
    begin(2, "good.test");
    // when
    Admission admission = destinations.admission(NOW);
    // then
    assertThat(admission.toEach()).containsEntry("good.test", 3);
  }

  @Test
  void aDomainThatHasAllOfThemGetsNoMore() {
    // given
    trust("good.test");
    begin(5, "good.test");
    // when
    Admission admission = destinations.admission(NOW);
    // then
    assertThat(admission.toEach()).containsEntry("good.test", 0);
    assertThat(admission.atMost()).isEqualTo(3);
    assertThat(admission.toOthers()).isEqualTo(1);
  }

  @Test
  void aQuarterOfThePlacesIsForTrustedDomainsOnly() {
    // given
    trust("good.test");
    for (int i = 0; i < 6; i++) {
      begin(1, "new-" + i + ".test");
    }
    // when
    Admission admission = destinations.admission(NOW);
    // then
    assertThat(admission.toOthers()).isZero();
    assertThat(admission.toEach()).containsEntry("good.test", 5).containsEntry("new-0.test", 0);
    assertThat(admission.atMost()).isEqualTo(2);
  }

  @Test
  void aSingleMailAtATimeMayGoToAnyDomain() {
    // given
    Destinations one = new Destinations(new Limits(1, 1, 1, 0, PROMPTLY, PAUSES));
    // when
    Admission admission = one.admission(NOW);
    // then
    assertThat(admission.atMost()).isEqualTo(1);
    assertThat(admission.toOthers()).isEqualTo(1);
  }

  @Test
  void aMailWithoutAPromptAnswerLeavesItsPlace() {
    // given
    begin(1, "silent.test");
    // when
    Admission prompt = destinations.admission(NOW.plus(PROMPTLY));
    Admission late = destinations.admission(LATER);
    // then
    assertThat(prompt.atMost()).isEqualTo(5);
    assertThat(late.atMost()).isEqualTo(6);
    assertThat(late.toEach()).containsEntry("silent.test", 0);
  }

  @Test
  void lateMailsHaveOnlySoManyPlaces() {
    // given
    for (int i = 0; i < 5; i++) {
      begin(1, "silent-" + i + ".test");
    }
    // when
    Admission admission = destinations.admission(LATER);
    // then
    assertThat(admission.atMost()).isEqualTo(5);
  }

  @Test
  void aSilentDomainGetsOneMailAfterAPauseApartFromTheOthers() {
    // given
    silence("silent.test");
    // when
    Admission during = destinations.admission(LATER.plusSeconds(2));
    Admission after = destinations.admission(LATER.plusSeconds(3));
    destinations.begin("silent.test", LATER.plusSeconds(3));
    Admission meanwhile = destinations.admission(LATER.plusSeconds(3));
    // then
    assertThat(during.toEach()).containsEntry("silent.test", 0);
    assertThat(after.toEach()).containsEntry("silent.test", 1);
    assertThat(meanwhile.toEach()).containsEntry("silent.test", 0);
    assertThat(meanwhile.atMost()).isEqualTo(after.atMost());
  }

  @Test
  void itsPausesGrow() {
    // given
    silence("silent.test");
    Instant second = LATER.plusSeconds(3);
    destinations.begin("silent.test", second);
    // when
    destinations.end("silent.test", second, End.UNKNOWN, second, 0);
    // then
    assertThat(destinations.admission(second.plusSeconds(5)).toEach())
        .containsEntry("silent.test", 0);
    assertThat(destinations.admission(second.plusSeconds(6)).toEach())
        .containsEntry("silent.test", 1);
  }

  @Test
  void silentDomainsWithLateMailsLeaveHalfOfTheirPlacesToOthers() {
    // given
    silence("silent.test");
    silence("mute.test");
    silence("gone.test");
    destinations.end("gone.test", NOW, End.UNKNOWN, LATER, 0);
    // when
    Admission admission = destinations.admission(LATER.plusSeconds(60));
    // then
    assertThat(admission.toEach())
        .containsEntry("silent.test", 0)
        .containsEntry("mute.test", 0)
        .containsEntry("gone.test", 1);
  }

  @Test
  void silentDomainsTogetherGetNoMoreThanThePlacesOfLateMails() {
    // given
    for (int i = 0; i < 5; i++) {
      silence("silent-" + i + ".test");
      destinations.end("silent-" + i + ".test", NOW, End.UNKNOWN, LATER, 0);
    }
    // when
    Admission admission = destinations.admission(LATER.plusSeconds(60));
    // then
    assertThat(admission.toEach().values().stream().mapToInt(mails -> mails).sum()).isEqualTo(4);
  }

  @Test
  void anAnswerHoweverLateRestoresTrust() {
    // given
    begin(1, "slow.test");
    destinations.admission(LATER);
    // when
    end("slow.test", End.ANSWERED);
    // then
    assertThat(destinations.admission(LATER).toEach()).containsEntry("slow.test", 5);
  }

  @Test
  void aMailThatFailsOtherwiseSaysNothingOfItsDomain() {
    // given
    begin(1, "new.test");
    // when
    end("new.test", End.UNKNOWN);
    // then
    assertThat(destinations.admission(NOW).toEach()).containsEntry("new.test", 1);
  }

  @Test
  void aDomainWhoseServerRefusesGetsNothingForAWhile() {
    // given
    trust("busy.test");
    refuse("busy.test", NOW);
    // when
    Admission before = destinations.admission(LATER.minusMillis(1));
    Admission after = destinations.admission(LATER);
    // then
    assertThat(before.toEach()).containsEntry("busy.test", 0);
    assertThat(after.toEach()).containsEntry("busy.test", 5);
  }

  @Test
  void thePausesGrowUntilItAnswers() {
    // given
    refuse("busy.test", NOW);
    refuse("busy.test", LATER);
    // when
    int before = allowed(LATER.plusSeconds(3));
    int after = allowed(LATER.plusSeconds(4));
    trust("busy.test");
    refuse("busy.test", LATER.plusSeconds(10));
    int afterAnAnswer = allowed(LATER.plusSeconds(12));
    // then
    assertThat(before).isZero();
    assertThat(after).isPositive();
    assertThat(afterAnAnswer).isPositive();
  }

  @Test
  void mailsThatAreRefusedTogetherCountOnce() {
    // given
    trust("busy.test");
    begin(3, "busy.test");
    // when
    end("busy.test", End.REFUSED);
    end("busy.test", End.REFUSED);
    end("busy.test", End.REFUSED);
    // then
    assertThat(allowed(LATER)).isPositive();
  }

  private int allowed(Instant at) {
    return destinations.admission(at).toEach().get("busy.test");
  }

  @Test
  void noMoreBeginInASecondThanTheRate() {
    // given
    Destinations limited = with(2);
    limited.begin("good.test", NOW);
    limited.end("good.test", NOW, End.ANSWERED, NOW, 0);
    limited.begin("good.test", NOW);
    limited.end("good.test", NOW, End.ANSWERED, NOW, 0);
    // when
    int atOnce = limited.admission(NOW).toEach().get("good.test");
    int afterHalfASecond = limited.admission(NOW.plusMillis(500)).toEach().get("good.test");
    int afterAMinute = limited.admission(NOW.plusSeconds(60)).toEach().get("good.test");
    // then
    assertThat(atOnce).isZero();
    assertThat(afterHalfASecond).isEqualTo(1);
    assertThat(afterAMinute).isEqualTo(2);
  }

  @Test
  void aRateBelowOneASecondIsKept() {
    // given
    Destinations limited = with(0.1);
    limited.begin("good.test", NOW);
    limited.end("good.test", NOW, End.ANSWERED, NOW, 0);
    // when
    int early = limited.admission(NOW.plusSeconds(9)).toEach().get("good.test");
    int due = limited.admission(NOW.plusSeconds(10)).toEach().get("good.test");
    // then
    assertThat(early).isZero();
    assertThat(due).isEqualTo(1);
  }

  @Test
  void domainsThatAreNotUsedAreForgottenTheOldestFirst() {
    // given
    for (int i = 0; i < 300; i++) {
      trust("domain-" + i + ".test");
    }
    // when
    Admission admission = destinations.admission(NOW);
    // then
    assertThat(admission.toEach()).hasSize(200).containsKey("domain-299.test");
  }

  @Test
  void aDomainThatBacksOffIsNotForgotten() {
    // given
    refuse("busy.test", NOW);
    // when
    for (int i = 0; i < 300; i++) {
      trust("domain-" + i + ".test");
    }
    // then
    assertThat(destinations.admission(NOW).toEach()).containsEntry("busy.test", 0);
  }
}
