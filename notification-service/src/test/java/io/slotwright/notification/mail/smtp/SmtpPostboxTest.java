package io.slotwright.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.notification.mail.Posting;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmtpPostboxTest {

  @Test
  void aRefusalOfTheMailIsFinal() {
    assertThat(SmtpPostbox.answerOf(answer(550))).isEqualTo(new Posting.Rejected("smtp-550"));
  }

  @Test
  void aRefusalOfHowWeSpeakCanBeMended() {
    assertThat(SmtpPostbox.answerOf(answer(535))).isEqualTo(new Posting.Delayed("smtp-535"));
  }

  @Test
  void aServerThatAsksToComeAgainIsAskedAgain() {
    assertThat(SmtpPostbox.answerOf(answer(451))).isEqualTo(new Posting.Delayed("smtp-451"));
  }

  @Test
  void aServerThatIsAwayHasNoMail() {
    assertThat(SmtpPostbox.answerOf(new ConnectException("refused: olena@example.test")))
        .isEqualTo(new Posting.Delayed("smtp-unreachable"));
    assertThat(SmtpPostbox.answerOf(new UnknownHostException("mail.example.test")))
        .isEqualTo(new Posting.Delayed("smtp-unreachable"));
  }

  @Test
  void aServerThatStoppedAnsweringMayHaveTheMail() {
    assertThat(SmtpPostbox.answerOf(new IOException("reset: olena@example.test")))
        .isEqualTo(new Posting.Unanswered("smtp-interrupted"));
    assertThat(SmtpPostbox.answerOf(new TimeoutException()))
        .isEqualTo(new Posting.Unanswered("smtp-timeout"));
  }

  private static SMTPException answer(int code) {
    return new SMTPException("refused", code, List.of(code + " olena@example.test"), false);
  }
}
