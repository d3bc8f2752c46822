package io.slotwright.notification.mail.flow;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.Mail;

/// Composes a letter in its language.
public interface Composer {

  /// @param branding of the service point that the letter comes from
  Mail compose(Letter letter, MailAddress recipient, Branding branding);
}
