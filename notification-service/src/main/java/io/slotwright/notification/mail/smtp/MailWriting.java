package io.slotwright.notification.mail.smtp;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.mail.flow.MailSettings;
import io.slotwright.notification.mail.mime.MessageWriter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Provides what writes mails.
class MailWriting {

  @Produces
  @Singleton
  MessageWriter writer(MailSettings settings, DkimSettings dkim, InstantSource clock) {
    return new MessageWriter(
        settings
            .bounceAddress()
            .map(
                address ->
                    MailAddress.parse(address)
                        .orElseThrow(
                            () ->
                                new IllegalStateException(
                                    "slotwright.notification.bounce-address is no mail address"))),
        DkimKeys.read(dkim),
        clock);
  }
}
