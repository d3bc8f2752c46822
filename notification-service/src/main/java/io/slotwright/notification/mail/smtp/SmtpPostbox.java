package io.slotwright.notification.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.slotwright.notification.config.NotificationSettings;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.Mail.Calendar;
import io.slotwright.notification.mail.Posting;
import io.slotwright.notification.mail.flow.Postbox;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.Semaphore;

/// Hands mails to the SMTP server that `quarkus.mailer` is set to.
@ApplicationScoped
public class SmtpPostbox implements Postbox {

  /// From here on a permanent refusal is about the mail or its recipient (RFC 5321, section 4.2.3);
  /// below it is about how we speak, such as a wrong password, which an operator mends.
  private static final int FIRST_REFUSAL_OF_THE_MAIL = 550;

  private final ReactiveMailer mailer;
  private final NotificationSettings settings;

  /// One for each connection. Kept until the server has answered or its time for that is over: a
  /// mail in the mailer's queue cannot be taken back, and would go out a second time after a retry.
  ///
  /// When the host of the server vanishes while its answer is awaited, the connection stays taken
  /// after that time, until TCP gives it up, if it does. Vert.x could end it (`idleTimeout` of its
  /// `MailConfig`), but Quarkus sets that up by itself and has neither a property nor a hook for
  /// it: `quarkus.mailer.keep-alive-timeout` is about connections that wait in the pool. Mails that
  /// find all connections taken so are tried again as `smtp-timeout`, which the metric of lost
  /// answers shows; a restart ends it.
  private final Semaphore connections;

  SmtpPostbox(ReactiveMailer mailer, NotificationSettings settings) {
    this.mailer = mailer;
    this.settings = settings;
    this.connections = new Semaphore(settings.sending().batchSize());
  }

  @Override
  public Uni<Posting> post(Mail mail) {
    if (!connections.tryAcquire()) {
      return Uni.createFrom().item(new Posting.Delayed("smtp-busy"));
    }
    return Uni.createFrom()
        .deferred(() -> mailer.send(message(mail)))
        .ifNoItem()
        .after(settings.sending().answerWithin())
        .fail()
        .onTermination()
        .invoke(() -> connections.release())
        .<Posting>replaceWith(new Posting.Accepted())
        .onFailure()
        .recoverWithItem(SmtpPostbox::answerOf);
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

  /// Never the server's own words: they tend to repeat the recipient.
  static Posting answerOf(Throwable failure) {
    return switch (failure) {
      case SMTPException refusal when isFinal(refusal) ->
          new Posting.Rejected("smtp-" + refusal.getReplyCode());
      case SMTPException refusal -> new Posting.Delayed("smtp-" + refusal.getReplyCode());
      case ConnectException refused -> new Posting.Delayed("smtp-unreachable");
      case UnknownHostException unknown -> new Posting.Delayed("smtp-unreachable");
      case TimeoutException tooLate -> new Posting.Unanswered("smtp-timeout");
      default -> new Posting.Unanswered("smtp-interrupted");
    };
  }

  private static boolean isFinal(SMTPException refusal) {
    return refusal.isPermanent() && refusal.getReplyCode() >= FIRST_REFUSAL_OF_THE_MAIL;
  }
}
