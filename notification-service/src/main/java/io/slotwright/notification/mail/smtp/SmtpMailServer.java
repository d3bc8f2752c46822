package io.slotwright.notification.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.Mail.Calendar;
import io.slotwright.notification.mail.ServerReply;
import io.slotwright.notification.mail.flow.MailServer;
import io.slotwright.notification.mail.flow.MailSettings;
import io.slotwright.notification.mail.flow.SendingSettings;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.Semaphore;

/// Sends mails to the SMTP server configured by `quarkus.mailer`.
@ApplicationScoped
public class SmtpMailServer implements MailServer {

  /// From this code on, a permanent refusal concerns the mail or its recipient (RFC 5321, section
  /// 4.2.3); below it concerns our session, such as a wrong password, which an operator must fix.
  private static final int FIRST_REFUSAL_OF_THE_MAIL = 550;

  private final ReactiveMailer mailer;
  private final MailSettings settings;
  private final SendingSettings sending;

  /// One permit per connection, held until the server has answered or its time to answer is over: a
  /// mail in the mailer's queue cannot be withdrawn and would be sent again after a retry.
  ///
  /// If the server's host vanishes while its response is awaited, the connection stays occupied
  /// after that time until TCP gives up, if ever. Vert.x could close it (`idleTimeout` of its
  /// `MailConfig`), but Quarkus builds that configuration and offers neither a property nor a hook:
  /// `quarkus.mailer.keep-alive-timeout` concerns idle connections in the pool. Mails that find all
  /// connections occupied are retried as `smtp-timeout`, which the metric of lost responses shows;
  /// a restart frees the connections.
  private final Semaphore connections;

  SmtpMailServer(ReactiveMailer mailer, MailSettings settings, SendingSettings sending) {
    this.mailer = mailer;
    this.settings = settings;
    this.sending = sending;
    this.connections = new Semaphore(sending.batchSize());
  }

  @Override
  public Uni<ServerReply> post(Mail mail) {
    if (!connections.tryAcquire()) {
      return Uni.createFrom().item(new ServerReply.Delayed("smtp-busy"));
    }
    return Uni.createFrom()
        .deferred(() -> mailer.send(message(mail)))
        .ifNoItem()
        .after(sending.answerWithin())
        .fail()
        .onTermination()
        .invoke(() -> connections.release())
        .<ServerReply>replaceWith(new ServerReply.Accepted())
        .onFailure()
        .recoverWithItem(SmtpMailServer::answerOf);
  }

  private io.quarkus.mailer.Mail message(Mail mail) {
    io.quarkus.mailer.Mail message =
        new io.quarkus.mailer.Mail()
            .setFrom(settings.senderName() + " <" + settings.senderAddress() + ">")
            .addTo(mail.recipient().text())
            .setSubject(mail.subject())
            .setText(mail.text())
            .setHtml(mail.html())
            .addHeader("Message-ID", mail.messageId().toString())
            .addHeader("Auto-Submitted", "auto-generated")
            .addHeader("Content-Language", mail.locale().language());
    mail.calendar()
        .ifPresent(
            calendar ->
                message.addAttachment(
                    "booking.ics", calendar.text().getBytes(UTF_8), typeOf(calendar)));
    mail.replyTo().ifPresent(address -> message.setReplyTo(address.text()));
    return message;
  }

  private static String typeOf(Calendar calendar) {
    return "text/calendar; charset=utf-8; method=" + calendar.method();
  }

  /// Never the server's own message, which often repeats the recipient.
  static ServerReply answerOf(Throwable failure) {
    return switch (failure) {
      case SMTPException refusal when isFinal(refusal) ->
          new ServerReply.Rejected("smtp-" + refusal.getReplyCode());
      case SMTPException refusal -> new ServerReply.Delayed("smtp-" + refusal.getReplyCode());
      case ConnectException refused -> new ServerReply.Delayed("smtp-unreachable");
      case UnknownHostException unknown -> new ServerReply.Delayed("smtp-unreachable");
      case TimeoutException tooLate -> new ServerReply.Unanswered("smtp-timeout");
      default -> new ServerReply.Unanswered("smtp-interrupted");
    };
  }

  private static boolean isFinal(SMTPException refusal) {
    return refusal.isPermanent() && refusal.getReplyCode() >= FIRST_REFUSAL_OF_THE_MAIL;
  }
}
