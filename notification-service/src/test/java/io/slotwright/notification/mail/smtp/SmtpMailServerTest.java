package io.slotwright.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.notification.mail.ServerReply;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmtpMailServerTest {

  @Test
  void aRefusalOfTheMailIsFinal() {
    assertThat(SmtpMailServer.answerOf(answer(550)))
        .isEqualTo(new ServerReply.Rejected("smtp-550"));
  }

  @Test
  void aRefusalOfHowWeSpeakCanBeMended() {
    assertThat(SmtpMailServer.answerOf(answer(535))).isEqualTo(new ServerReply.Delayed("smtp-535"));
  }

  @Test
  void aServerThatAsksToComeAgainIsAskedAgain() {
    assertThat(SmtpMailServer.answerOf(answer(451))).isEqualTo(new ServerReply.Delayed("smtp-451"));
  }

  @Test
  void aServerThatIsAwayHasNoMail() {
    assertThat(SmtpMailServer.answerOf(new ConnectException("refused: olena@example.test")))
        .isEqualTo(new ServerReply.Delayed("smtp-unreachable"));
    assertThat(SmtpMailServer.answerOf(new UnknownHostException("mail.example.test")))
        .isEqualTo(new ServerReply.Delayed("smtp-unreachable"));
  }

  @Test
  void aServerThatStoppedAnsweringMayHaveTheMail() {
    assertThat(SmtpMailServer.answerOf(new IOException("reset: olena@example.test")))
        .isEqualTo(new ServerReply.Unanswered("smtp-interrupted"));
    assertThat(SmtpMailServer.answerOf(new TimeoutException()))
        .isEqualTo(new ServerReply.Unanswered("smtp-timeout"));
  }

  private static SMTPException answer(int code) {
    return new SMTPException("refused", code, List.of(code + " olena@example.test"), false);
  }
}
