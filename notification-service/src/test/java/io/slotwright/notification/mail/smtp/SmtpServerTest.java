package io.slotwright.notification.mail.smtp;

import static io.slotwright.notification.mail.MailBuilder.aMail;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slotwright.notification.infrastructure.Certificate;
import io.slotwright.notification.infrastructure.ScriptedSmtp;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.ServerReply;
import io.slotwright.notification.mail.ServerReply.Accepted;
import io.slotwright.notification.mail.ServerReply.Delayed;
import io.slotwright.notification.mail.ServerReply.Rejected;
import io.slotwright.notification.mail.ServerReply.Trouble;
import io.slotwright.notification.mail.ServerReply.Unanswered;
import io.slotwright.notification.mail.flow.Tls;
import io.slotwright.notification.mail.mime.MessageWriter;
import io.slotwright.notification.mail.smtp.SmtpServer.Login;
import io.slotwright.notification.mail.smtp.SmtpServer.Settings;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {

  private static final Duration STEP = Duration.ofMillis(600);
  private static final Login LOGIN = new Login("mailer", "pässword");
  private static final Mail MAIL = aMail().build();

  @TempDir static Path folder;
  private static Certificate certificate;
  private static Vertx vertx;

  private final List<SmtpServer> clients = new ArrayList<>();
  private ScriptedSmtp script;

  @BeforeAll
  static void start() throws Exception {
    certificate = new Certificate(folder);
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stop() {
    vertx.close();
  }

  @BeforeEach
  void aServer() throws Exception {
    script = new ScriptedSmtp(certificate.context());
  }

  @AfterEach
  void close() {
    clients.forEach(SmtpServer::close);
    script.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"250 8BITMIME", "250 PIPELINING"})
  void aMailIsHandedOverWhole(String extension) {
    // given
    script.answering("EHLO", "250-scripted.test\r\n250-SIZE 1000000\r\n" + extension);
    Mail mail = aMail().saying(".\n..\n.dots\n", "<p>.</p>").build();
    // when
    ServerReply reply = send(server(), mail);
    // then
    assertThat(reply).isEqualTo(new Accepted());
    assertThat(script.commands().subList(1, 4))
        .satisfiesExactly(
            from -> assertThat(from).matches("MAIL FROM:<no-reply@slotwright.test> SIZE=\\d+"),
            to -> assertThat(to).isEqualTo("RCPT TO:<olena@example.test>"),
            data -> assertThat(data).isEqualTo("DATA"));
    assertThat(script.messages().getFirst()).contains("\r\n\r\n..\r\n...\r\n..dots\r\n");
  }

  @Test
  void oneConnectionCarriesOneMailAfterTheOther() {
    // given
    SmtpServer server = server();
    // when
    for (int i = 0; i < 5; i++) {
      assertThat(send(server, MAIL)).isEqualTo(new Accepted());
    }
    // then
    assertThat(script.connections()).isEqualTo(1);
    assertThat(script.messages()).hasSize(5);
  }

  @Test
  void aConnectionGoesOnAfterARefusal() {
    // given
    SmtpServer server = server();
    script.answering("RCPT", "550 no such user");
    send(server, MAIL);
    script.answering("RCPT", "250 ok");
    // when
    ServerReply reply = send(server, MAIL);
    // then
    assertThat(reply).isEqualTo(new Accepted());
    assertThat(script.commands()).containsOnlyOnce("RSET");
    assertThat(script.connections()).isEqualTo(1);
  }

  @Test
  void aServerThatWantsAMessageForNobodyGetsNone() {
    // given
    script.answering("EHLO", "250-scripted.test\r\n250 PIPELINING").answering("RCPT", "550 no");
    // when
    ServerReply reply = send(server(), MAIL);
    // then
    assertThat(reply).isEqualTo(new Rejected("smtp-550"));
    await().until(() -> script.open() == 0);
    assertThat(script.messages()).allMatch(String::isEmpty);
  }

  @Test
  void aKeptConnectionThatTheServerHasClosedIsReplaced() {
    // given
    SmtpServer server = server();
    send(server, MAIL);
    // when
    script.hangUp();
    // then
    assertThat(send(server, MAIL)).isEqualTo(new Accepted());
    assertThat(script.connections()).isEqualTo(2);
  }

  @Test
  void aKeptConnectionOnWhichTheServerSaysGoodbyeIsReplaced() {
    // given
    SmtpServer server = server();
    send(server, MAIL);
    script.answering("MAIL", "421 idle for too long");
    // when
    ServerReply reply = send(server, MAIL);
    // then
    assertThat(script.connections()).isEqualTo(2);
    assertThat(reply).isEqualTo(new Delayed("smtp-421"));
  }

  @ParameterizedTest
  @CsvSource({
    "GREETING, 554 no service here, smtp-554, SERVER",
    "GREETING, 421 too busy, smtp-421, SERVER",
    "GREETING, HTTP/1.1 400 Bad Request, smtp-interrupted, SERVER",
    "GREETING, close, smtp-interrupted, SERVER",
    "EHLO, 550 go away, smtp-550, SERVER",
    "MAIL, 451 try later, smtp-451, SERVER",
    "MAIL, 530 log in first, smtp-530, SERVER",
    "MAIL, close, smtp-interrupted, SERVER",
    "RCPT, 450 greylisted, smtp-450, RECIPIENT",
    "RCPT, 421 closing, smtp-421, SERVER",
    "RCPT, 421 4.7.0 too many from you, smtp-421, DOMAIN",
    "RCPT, 451 4.7.1 not now, smtp-451, DOMAIN",
    "MAIL, 451 4.7.1 not now, smtp-451, SERVER",
    "MESSAGE, 450 4.7.28 too many from you, smtp-450, DOMAIN",
    "RCPT, 503 bad sequence, smtp-503, SERVER",
    "DATA, 451 try later, smtp-451, RECIPIENT",
    "MESSAGE, 452 mailbox full, smtp-452, RECIPIENT",
    "MESSAGE, 421 closing, smtp-421, SERVER"
  })
  void aDelaySaysWhoseTroubleItIs(String command, String answer, String reason, Trouble trouble) {
    // given
    script.answering(command, answer);
    // then
    assertThat(send(server(), MAIL)).isEqualTo(new Delayed(reason, trouble, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 unknown sender, smtp-550",
    "RCPT, 550 no such user olena@example.test, smtp-550",
    "RCPT, 553 mailbox name, smtp-553",
    "MESSAGE, 554 spam, smtp-554",
  })
  void aRefusalOfTheMailIsFinal(String command, String answer, String reason) {
    // given
    script.answering(command, answer);
    // then
    assertThat(send(server(), MAIL)).isEqualTo(new Rejected(reason));
  }

  @Test
  void aServerThatGreylistsTellsWhenToComeBack() {
    // given
    script.answering("RCPT", "450-4.7.1 Greylisted\r\n450 4.7.1 (retry in 300 seconds)");
    // then
    assertThat(send(server(), MAIL))
        .isEqualTo(
            new Delayed("smtp-450", Trouble.RECIPIENT, Optional.of(Duration.ofSeconds(300))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
  void aServerThatFallsSilentBeforeItHasTheMailDoesNotHaveIt(String command) {
    // given
    script.answering(command, "");
    // when
    ServerReply reply = send(server(), MAIL);
    // then
    assertThat(reply).isEqualTo(new Delayed("smtp-timeout"));
    await().until(() -> script.open() == 0);
  }

  @ParameterizedTest
  @CsvSource({"'', smtp-timeout", "close, smtp-interrupted"})
  void aServerThatFallsSilentAfterwardsMayHaveTheMail(String answer, String reason) {
    // given
    script.answering("MESSAGE", answer);
    // when
    ServerReply reply = send(server(), MAIL);
    // then
    assertThat(reply).isEqualTo(new Unanswered(reason));
    await().until(() -> script.open() == 0);
  }

  @Test
  void aServerThatIsAwayIsUnreachable() {
    // given
    script.close();
    // then
    assertThat(send(server(), MAIL)).isEqualTo(new Delayed("smtp-unreachable"));
  }

  @Test
  void noMoreMailsGoAtATimeThanThereAreConnections() {
    // given
    script.answering("MESSAGE", "");
    SmtpServer server = server();
    CompletableFuture<ServerReply> first = begin(server);
    CompletableFuture<ServerReply> second = begin(server);
    await().until(() -> script.messages().size() == 2);
    // when
    ServerReply third = send(server, MAIL);
    // then
    assertThat(third).isEqualTo(new Delayed("smtp-busy", Trouble.CONNECTIONS, Optional.empty()));
    assertThat(first.join()).isEqualTo(new Unanswered("smtp-timeout"));
    assertThat(second.join()).isEqualTo(new Unanswered("smtp-timeout"));
    script.answering("MESSAGE", "250 ok");
    assertThat(send(server, MAIL)).isEqualTo(new Accepted());
  }

  @Test
  void noPasswordIsSaidInTheClear() {
    // given
    script.answering("EHLO", "250-scripted.test\r\n250-STARTTLS\r\n250 AUTH PLAIN");
    script.answering("AUTH", "235 welcome");
    // when
    ServerReply reply = send(server("localhost", Tls.STARTTLS, true, LOGIN), MAIL);
    // then
    assertThat(reply).isEqualTo(new Accepted());
    assertThat(script.commands())
        .extracting(command -> command.split("[ :]")[0])
        .containsExactly("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA");
    assertThat(script.commands().get(3)).isEqualTo("AUTH PLAIN " + base64("\0mailer\0pässword"));
  }

  @Test
  void aServerWithoutEncryptionGetsNoMail() {
    // when
    ServerReply reply = send(server("localhost", Tls.STARTTLS, true, LOGIN), MAIL);
    // then
    assertThat(reply).isEqualTo(new Delayed("smtp-no-tls"));
    assertThat(script.commands()).hasSize(1);
  }

  @Test
  void aServerThatRefusesEncryptionGetsNoMail() {
    // given
    script.answering("EHLO", "250-scripted.test\r\n250 STARTTLS").answering("STARTTLS", "454 no");
    // then
    assertThat(send(server("localhost", Tls.STARTTLS, true, LOGIN), MAIL))
        .isEqualTo(new Delayed("smtp-454"));
  }

  @ParameterizedTest
  @CsvSource({"localhost, false", "127.0.0.1, true"})
  void aServerThatIsNotTrustedGetsNoMail(String host, boolean trusted) {
    // given
    script.answering("EHLO", "250-scripted.test\r\n250 STARTTLS");
    // when
    ServerReply reply = send(server(host, Tls.STARTTLS, trusted, null), MAIL);
    // then
    assertThat(reply).isEqualTo(new Delayed("smtp-untrusted"));
    assertThat(script.commands()).hasSize(2);
  }

  @Test
  void whatIsSaidBeforeTheEncryptionIsNotBelieved() {
    // given
    script
        .answering("EHLO", "250-scripted.test\r\n250 STARTTLS")
        .answering("STARTTLS", "220 go on\r\n250 evil.test");
    // then
    assertThat(send(server("localhost", Tls.STARTTLS, true, null), MAIL))
        .isEqualTo(new Delayed("smtp-interrupted"));
  }

  @Test
  void aLoginInTwoStepsIsKnownToo() {
    // given
    script
        .answering("EHLO", "250-scripted.test\r\n250 AUTH LOGIN CRAM-MD5")
        .answering("AUTH", "334 more");
    // when
    send(server("localhost", Tls.NONE, false, LOGIN), MAIL);
    // then
    assertThat(script.commands()).contains("AUTH LOGIN", base64("mailer"), base64("pässword"));
  }

  @Test
  void aWrongPasswordIsTheServersTrouble() {
    // given
    script
        .answering("EHLO", "250-scripted.test\r\n250 AUTH PLAIN")
        .answering("AUTH", "535 5.7.8 authentication failed");
    // then
    assertThat(send(server("localhost", Tls.NONE, false, LOGIN), MAIL))
        .isEqualTo(new Delayed("smtp-535"));
  }

  @Test
  void aServerWithoutALoginGetsNoMail() {
    assertThat(send(server("localhost", Tls.NONE, false, LOGIN), MAIL))
        .isEqualTo(new Delayed("smtp-no-login"));
  }

  @Test
  void anEndlessLineEndsTheConnection() {
    // given
    script.answering("GREETING", "220 " + "x".repeat(10_000));
    // then
    assertThat(send(server(), MAIL)).isEqualTo(new Delayed("smtp-interrupted"));
  }

  private SmtpServer server() {
    return server("localhost", Tls.NONE, false, null);
  }

  private SmtpServer server(String host, Tls tls, boolean trusted, @Nullable Login login) {
    SmtpServer server =
        new SmtpServer(
            vertx,
            new Settings(
                host,
                script.port(),
                tls,
                trusted ? Optional.of(certificate.pem()) : Optional.empty(),
                Optional.ofNullable(login),
                2,
                STEP,
                STEP.multipliedBy(2)),
            new MessageWriter(Optional.empty(), List.of(), InstantSource.system()));
    clients.add(server);
    return server;
  }

  private static ServerReply send(SmtpServer server, Mail mail) {
    return server.send(mail).await().atMost(Duration.ofSeconds(10));
  }

  private static CompletableFuture<ServerReply> begin(SmtpServer server) {
    return server.send(MAIL).subscribeAsCompletionStage();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
