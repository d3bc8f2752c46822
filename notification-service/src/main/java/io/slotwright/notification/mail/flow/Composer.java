package io.slotwright.notification.mail.flow;

import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.Recipient;

/// Composes a letter in its language.
public interface Composer {

  /// @param branding of the service point that the letter comes from
  Mail compose(Letter letter, Recipient recipient, Branding branding);
}
