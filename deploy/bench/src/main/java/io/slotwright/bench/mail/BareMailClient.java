package io.slotwright.bench.mail;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Sends one mail again and again by the mail client of Vert.x, with nothing around it: the limit
/// that sending sets on this machine.
final class BareMailClient implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final Context context = vertx.getOrCreateContext();
  private final MailClient client;
  private final MailMessage mail;
  private final int connections;

  /// @param mail the one to send, as it followed `DATA`
  BareMailClient(int port, int connections, Buffer mail) throws MessagingException, IOException {
    this.connections = connections;
    this.mail = read(mail);
    this.client =
        MailClient.create(
            vertx,
            new MailConfig("127.0.0.1", port)
                .setMaxPoolSize(connections)
                .setStarttls(StartTLSOptions.DISABLED)
                .setLogin(LoginOption.DISABLED));
  }

  /// Begins to send `mails` of them, on all connections.
  void send(int mails) {
    AtomicInteger left = new AtomicInteger(mails);
    for (int i = 0; i < connections; i++) {
      context.runOnContext(go -> sendNext(left));
    }
  }

  private void sendNext(AtomicInteger left) {
    if (left.getAndDecrement() > 0) {
      client.sendMail(mail).onSuccess(sent -> sendNext(left));
    }
  }

  private static MailMessage read(Buffer bytes) throws MessagingException, IOException {
    MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(bytes.getBytes()));
    MailMessage mail =
        new MailMessage()
            .setFrom("bench@sender.test")
            .setTo("bench@example.test")
            .setSubject(message.getSubject());
    List<MailAttachment> files = new ArrayList<>();
    add(message.getContent(), mail, files);
    return mail.setAttachment(files);
  }

  private static void add(Object content, MailMessage mail, List<MailAttachment> files)
      throws MessagingException, IOException {
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        add(parts.getBodyPart(i), mail, files);
      }
    }
  }

  private static void add(BodyPart part, MailMessage mail, List<MailAttachment> files)
      throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      add(part.getContent(), mail, files);
    } else if (part.isMimeType("text/plain")) {
      mail.setText(part.getContent().toString());
    } else if (part.isMimeType("text/html")) {
      mail.setHtml(part.getContent().toString());
    } else {
      files.add(
          MailAttachment.create()
              .setContentType(part.getContentType())
              .setName(part.getFileName())
              .setData(Buffer.buffer(part.getInputStream().readAllBytes())));
    }
  }

  @Override
  public void close() {
    client.close().await();
    vertx.close().await();
  }
}
