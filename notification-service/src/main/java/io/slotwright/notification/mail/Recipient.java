package io.slotwright.notification.mail;

import io.slotwright.common.guest.MailAddress;
import java.util.Optional;

/// Who a mail is for.
///
/// @param choice how to choose other mails; empty where there is nothing to choose
public record Recipient(MailAddress address, Optional<MailChoice> choice) {

  /// Without anything to choose.
  public static Recipient of(MailAddress address) {
    return new Recipient(address, Optional.empty());
  }
}
