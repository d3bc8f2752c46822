package io.slotwright.chaos.mail.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.mail.check.SmallSender.Flaw;
import io.slotwright.chaos.mail.history.MailHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailChecksTest {
  private static final int CUSTOMERS = 30;

  @Test
  void aSenderThatKeepsItsPromisesIsNotBlamedForADeath() {
    MailHistory history = new SmallSender(Flaw.NONE).send(CUSTOMERS);

    assertThat(MailCheck.all()).allSatisfy(check -> assertThat(check.breaches(history)).isEmpty());
    assertThat(TwiceForAReason.count(history)).isOne();
    assertThat(history.deaths()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "MARKED_AFTER_THE_LOOP, a second copy only where a fault fell between acceptance and commit",
    "MARKED_BEFORE_SENDING, no mail is lost",
    "CLAIMED_WITHOUT_LEASE, a second copy only where a fault fell between acceptance and commit",
    "CLAIMED_FOR_EVER, no mail is lost",
    "REMINDS_OF_THE_OLD_VERSION, no mail is about a version that is no longer",
    "CANCELS_FIRST, no mail is about a version that is no longer",
    "NEW_ID_FOR_EACH_ATTEMPT, every copy of a mail has the same Message-ID"
  })
  void aSenderThatBreaksOneIsCaught(Flaw flaw, String promise) {
    MailHistory history = new SmallSender(flaw).send(CUSTOMERS);

    assertThat(MailCheck.all())
        .filteredOn(check -> !check.breaches(history).isEmpty())
        .extracting(MailCheck::promise)
        .contains(promise);
  }
}
