package io.slotwright.notification.mail.flow;

import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.Posting;
import io.smallrye.mutiny.Uni;

/// Where mails leave the house.
public interface Postbox {

  /// Answers in bounded time and never fails: what went wrong is in the answer.
  Uni<Posting> post(Mail mail);
}
