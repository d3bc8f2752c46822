package io.slotwright.notification.mail.smtp;

import io.quarkus.runtime.Startup;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.ServerReply;
import io.slotwright.notification.mail.flow.MailServer;
import io.slotwright.notification.mail.flow.SendingSettings;
import io.slotwright.notification.mail.mime.MessageWriter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/// Sends mails to the SMTP server that the settings name.
@Startup
@ApplicationScoped
public class SmtpMailServer implements MailServer {

  private final SmtpServer server;

  SmtpMailServer(
      Vertx vertx, SmtpSettings settings, SendingSettings sending, MessageWriter writer) {
    this.server = new SmtpServer(vertx, settings(settings, sending), writer);
  }

  private static SmtpServer.Settings settings(SmtpSettings settings, SendingSettings sending) {
    return new SmtpServer.Settings(
        settings.host(),
        settings.port(),
        settings.tls(),
        settings.trustedCertificate(),
        settings.login(),
        sending.batchSize() + sending.lateAnswers(),
        sending.timeout(),
        sending.answerWithin());
  }

  @Override
  public Uni<ServerReply> post(Mail mail) {
    return server.send(mail);
  }

  @PreDestroy
  void close() {
    server.close();
  }
}
