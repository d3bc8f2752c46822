package io.slotwright.notification.mail.flow;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.Mail;

/// Composes a letter in its language.
public interface Composer {

  Mail compose(Letter letter, MailAddress recipient);
}
