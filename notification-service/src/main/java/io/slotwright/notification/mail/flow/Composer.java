package io.slotwright.notification.mail.flow;

import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.MailAddress;

/// Writes a letter down in its language.
public interface Composer {

  Mail compose(Letter letter, MailAddress recipient);
}
