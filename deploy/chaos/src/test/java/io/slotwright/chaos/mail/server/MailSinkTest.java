package io.slotwright.chaos.mail.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.chaos.mail.history.Acceptance;
import io.slotwright.chaos.mail.server.MailSink.Weather;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MailSinkTest {
  private static final String ID =
      "<0190a000-0000-7000-8000-0000000000d1.booking-confirmed.1@slotwright>";

  private final MailSink sink = new MailSink(2);

  @AfterEach
  void close() throws IOException {
    sink.close();
  }

  @Test
  void whatItHasAcceptedItRemembers() throws IOException {
    assertThat(send(1)).endsWith("250 ok");

    Acceptance only = sink.acceptances().getFirst();
    assertThat(only.replica()).isEqualTo(1);
    assertThat(only.recipient()).isEqualTo("c@example.test");
    assertThat(only.id().kind()).isEqualTo("booking-confirmed");
    assertThat(only.answered()).isTrue();
  }

  @Test
  void aMuteOneAcceptsAndDoesNotAnswer() throws IOException {
    sink.set(Weather.MUTE);

    assertThat(send(0)).endsWith("null");

    assertThat(sink.acceptances()).singleElement().matches(mail -> !mail.answered());
  }

  @Test
  void somethingHappensBetweenAMessageAndItsAnswerOnce() throws IOException {
    List<Integer> happened = new ArrayList<>();
    sink.betweenAcceptanceAndAnswer(replica -> replica == 1, happened::add);

    assertThat(send(0)).endsWith("250 ok");
    assertThat(send(1)).endsWith("null");
    assertThat(send(0)).endsWith("250 ok");

    assertThat(happened).containsExactly(1);
    assertThat(sink.acceptances())
        .extracting(Acceptance::answered)
        .containsExactly(true, false, true);
  }

  @Test
  void oneThatIsAwayHangsUp() throws IOException {
    sink.set(Weather.AWAY);

    assertThat(send(0)).isEqualTo("null");
    assertThat(sink.acceptances()).isEmpty();
  }

  @Test
  void aFrozenOneSaysNothing() throws IOException {
    sink.set(Weather.FROZEN);
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), sink.port(0))) {
      client.setSoTimeout(300);

      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void oneThatRefusesHalfTakesSomeAndTurnsSomeAway() throws IOException {
    sink.set(Weather.REFUSING_HALF);
    List<String> answers = new ArrayList<>();
    for (int mail = 0; mail < 60; mail++) {
      answers.add(send(0));
    }

    assertThat(answers)
        .anyMatch(said -> said.contains("451"))
        .anyMatch(said -> !said.contains("451"));
  }

  /// Returns when the sink has done with the message before it.
  private static void goodbye(Socket client, BufferedReader in) throws IOException {
    client.getOutputStream().write("QUIT\r\n".getBytes(ISO_8859_1));
    in.readLine();
  }

  /// All answers, `null` for the end of the connection.
  private String send(int replica) throws IOException {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), sink.port(replica))) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
      StringBuilder said = new StringBuilder(String.valueOf(in.readLine()));
      for (String line :
          List.of(
              "EHLO here",
              "MAIL FROM:<a@example.test>",
              "RCPT TO:<c@example.test>",
              "DATA",
              "Subject: x\r\nMessage-ID: " + ID + "\r\n\r\nHello\r\n.")) {
        if (said.toString().endsWith("null")) {
          break;
        }
        client.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
        said.append('\n').append(in.readLine());
      }
      goodbye(client, in);
      return said.toString();
    } catch (SocketException gone) {
      return "null";
    }
  }
}
