package io.slotwright.notification.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.notification.mail.flow.Tls;
import io.slotwright.notification.mail.mime.Message;
import io.slotwright.notification.mail.smtp.SmtpRefusal.Step;
import io.slotwright.notification.mail.smtp.SmtpServer.Login;
import io.slotwright.notification.mail.smtp.SmtpServer.Settings;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Base64;
import java.util.Set;

/// What is said on a connection to an SMTP server (RFC 5321; STARTTLS by RFC 3207, AUTH by RFC
/// 4954, PIPELINING by RFC 2920), one mail after the other.
final class SmtpSession {

  private static final int READY = 220;
  private static final int DONE = 250;
  private static final int LOGGED_IN = 235;
  private static final int GO_ON = 354;
  private static final int SAY_MORE = 334;

  /// The server ends the session, whatever was asked.
  static final int CLOSING = 421;

  private final SmtpConnection connection;
  private final Settings settings;
  private final String ownName;
  private Set<String> extensions = Set.of();
  private boolean handedOver;
  private boolean rested;
  private int mails;

  SmtpSession(SmtpConnection connection, Settings settings, String ownName) {
    this.connection = connection;
    this.settings = settings;
    this.ownName = ownName;
  }

  SmtpConnection connection() {
    return connection;
  }

  /// How many mails it has carried, accepted or not.
  int mails() {
    return mails;
  }

  /// Whether there was no mail since the last call.
  boolean rest() {
    boolean before = rested;
    rested = true;
    return before;
  }

  /// Whether the server may have the whole of the last mail.
  boolean isHandedOver() {
    return handedOver;
  }

  /// Introduces ourselves; afterwards mails can be sent.
  Future<SmtpSession> open() {
    return connection
        .nextReply(settings.step())
        .compose(reply -> require(READY, Step.OPENING, reply))
        .compose(ready -> hello())
        .compose(hello -> settings.tls() == Tls.STARTTLS ? encrypt(hello) : succeed(hello))
        .compose(hello -> logIn(hello).map(hello))
        .map(
            hello -> {
              extensions = hello.extensions();
              return this;
            })
        .onFailure(failure -> connection.end(SmtpBreak.Cause.INTERRUPTED));
  }

  private Future<SmtpReply> hello() {
    return ask("EHLO " + ownName, DONE, Step.OPENING);
  }

  private Future<SmtpReply> encrypt(SmtpReply hello) {
    if (!hello.extensions().contains("STARTTLS")) {
      return Future.failedFuture(new SmtpBreak(SmtpBreak.Cause.NO_ENCRYPTION));
    }
    // What was said before the encryption may have come from anyone (RFC 3207, section 4.2).
    return ask("STARTTLS", READY, Step.OPENING)
        .compose(ready -> connection.encrypt())
        .compose(encrypted -> hello());
  }

  private Future<SmtpReply> logIn(SmtpReply hello) {
    if (settings.login().isEmpty()) {
      return succeed(hello);
    }
    Login login = settings.login().get();
    if (hello.mechanisms().contains("PLAIN")) {
      String secret = base64("\0" + login.username() + "\0" + login.password());
      return ask("AUTH PLAIN " + secret, LOGGED_IN, Step.OPENING);
    }
    if (hello.mechanisms().contains("LOGIN")) {
      return ask("AUTH LOGIN", SAY_MORE, Step.OPENING)
          .compose(more -> ask(base64(login.username()), SAY_MORE, Step.OPENING))
          .compose(more -> ask(base64(login.password()), LOGGED_IN, Step.OPENING));
    }
    return Future.failedFuture(new SmtpBreak(SmtpBreak.Cause.NO_LOGIN));
  }

  /// Completes when the server has accepted the mail. After a refusal the session can go on unless
  /// its connection has ended.
  Future<Void> send(Message message) {
    mails++;
    rested = false;
    handedOver = false;
    return envelope(message).compose(ready -> content(message)).<Void>mapEmpty();
  }

  private Future<SmtpReply> envelope(Message message) {
    String mail = "MAIL FROM:<" + message.sender() + ">" + size(message);
    String recipient = "RCPT TO:<" + message.recipient() + ">";
    return extensions.contains("PIPELINING") ? inOneGo(mail, recipient) : oneByOne(mail, recipient);
  }

  private String size(Message message) {
    boolean wanted =
        extensions.stream().anyMatch(it -> it.equals("SIZE") || it.startsWith("SIZE "));
    return wanted ? " SIZE=" + message.bytes().length : "";
  }

  private Future<SmtpReply> oneByOne(String mail, String recipient) {
    return ask(mail, DONE, Step.SENDER)
        .compose(ok -> ask(recipient, DONE, Step.RECIPIENT))
        .compose(ok -> ask("DATA", GO_ON, Step.MESSAGE))
        .recover(this::startAnew);
  }

  private Future<SmtpReply> inOneGo(String mail, String recipient) {
    Future<SmtpReply> toMail =
        connection.ask(mail + "\r\n" + recipient + "\r\nDATA", settings.step());
    Future<SmtpReply> toRecipient = connection.nextReply(settings.step());
    Future<SmtpReply> toData = connection.nextReply(settings.step());
    return toMail
        .compose(reply -> require(DONE, Step.SENDER, reply))
        .compose(ok -> toRecipient)
        .compose(reply -> require(DONE, Step.RECIPIENT, reply))
        .compose(ok -> toData)
        .compose(reply -> require(GO_ON, Step.MESSAGE, reply))
        .recover(refusal -> toData.transform(ended -> afterRefusal(ended.result(), refusal)));
  }

  /// A server that waits for a message although it refused its recipient gets none.
  private Future<SmtpReply> afterRefusal(SmtpReply toData, Throwable refusal) {
    if (toData != null && toData.isLike(GO_ON)) {
      connection.end(SmtpBreak.Cause.INTERRUPTED);
    }
    return startAnew(refusal);
  }

  private Future<SmtpReply> startAnew(Throwable refusal) {
    return connection.ask("RSET", settings.step()).transform(reply -> Future.failedFuture(refusal));
  }

  /// From the first byte on the server may have the last one: only its reply tells.
  private Future<SmtpReply> content(Message message) {
    handedOver = true;
    Future<SmtpReply> reply = connection.nextReply(settings.answerWithin());
    connection.write(Buffer.buffer(DotStuffing.of(message.bytes())));
    return reply.compose(answer -> require(DONE, Step.MESSAGE, answer));
  }

  private Future<SmtpReply> ask(String command, int expected, Step step) {
    return connection
        .ask(command, settings.step())
        .compose(reply -> require(expected, step, reply));
  }

  private Future<SmtpReply> require(int expected, Step step, SmtpReply reply) {
    if (reply.isLike(expected)) {
      return Future.succeededFuture(reply);
    }
    if (reply.code() == CLOSING) {
      connection.end(SmtpBreak.Cause.INTERRUPTED);
    }
    return Future.failedFuture(new SmtpRefusal(step, reply));
  }

  private static Future<SmtpReply> succeed(SmtpReply reply) {
    return Future.succeededFuture(reply);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
