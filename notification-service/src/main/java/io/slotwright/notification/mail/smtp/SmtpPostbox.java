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
import java.util.concurrent.Semaphore;

/// Hands mails to the SMTP server that `quarkus.mailer` is set to.
@ApplicationScoped
public class SmtpPostbox implements Postbox {

  /// From here on a permanent refusal is about the mail or its recipient (RFC 5321, section 4.2.3);
  /// below it is about how we speak, such as a wrong password, which an operator mends.
  private static final int FIRST_REFUSAL_OF_THE_MAIL = 550;

  private final ReactiveMailer mailer;
  private final NotificationSettings settings;

  /// One for each connection. Kept until the mailer itself is done, however late: what waits in its
  /// queue cannot be taken back, and would go out a second time after it was tried again.
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
    return send(mail)
        .ifNoItem()
        .after(settings.sending().timeout())
        .fail()
        .<Posting>replaceWith(new Posting.Accepted())
        .onFailure()
        .recoverWithItem(SmtpPostbox::answerOf);
  }

  /// Goes on when nobody waits for it any more.
  private Uni<Void> send(Mail mail) {
    return Uni.createFrom()
        .deferred(() -> mailer.send(message(mail)))
        .onItemOrFailure()
        .invoke((sent, failure) -> connections.release())
        .memoize()
        .indefinitely();
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
      case TimeoutException tooLate -> new Posting.Delayed("smtp-timeout");
      default -> new Posting.Delayed("smtp-unreachable");
    };
  }

  private static boolean isFinal(SMTPException refusal) {
    return refusal.isPermanent() && refusal.getReplyCode() >= FIRST_REFUSAL_OF_THE_MAIL;
  }
}
