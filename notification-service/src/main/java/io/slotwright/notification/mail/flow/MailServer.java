package io.slotwright.notification.mail.flow;

import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.ServerReply;
import io.smallrye.mutiny.Uni;

/// Sends mails.
public interface MailServer {

  /// Completes in bounded time and never fails: the result contains any error.
  Uni<ServerReply> post(Mail mail);
}
