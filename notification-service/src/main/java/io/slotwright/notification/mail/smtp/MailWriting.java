package io.slotwright.notification.mail.smtp;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.mail.flow.MailSettings;
import io.slotwright.notification.mail.mime.DkimKey;
import io.slotwright.notification.mail.mime.MessageWriter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/// Provides what writes mails.
class MailWriting {

  private static final Logger LOG = Logger.getLogger(MailWriting.class);

  @Produces
  @Singleton
  MessageWriter writer(MailSettings settings, DkimSettings dkim, InstantSource clock) {
    List<DkimKey> keys = DkimKeys.read(dkim);
    warnOfUnsigned(address("sender-address", settings.senderAddress()), keys);
    return new MessageWriter(
        settings.bounceAddress().map(address -> address("bounce-address", address)), keys, clock);
  }

  private static MailAddress address(String setting, String address) {
    return MailAddress.parse(address)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "slotwright.notification." + setting + " is no mail address"));
  }

  private static void warnOfUnsigned(MailAddress sender, List<DkimKey> keys) {
    if (!keys.isEmpty() && keys.stream().noneMatch(key -> key.isOf(sender.domain()))) {
      LOG.warn(
          "mails from slotwright.notification.sender-address are not signed: its domain is not in"
              + " slotwright.notification.dkim.domains");
    }
  }
}
