package io.slotwright.notification.mail;

import java.util.UUID;

/// The `Message-ID` of a mail (RFC 5322, section 3.6.4), made of what the mail is about alone: a
/// mail that has to be sent again says so to every server and reader on its way.
public record MessageId(UUID bookingId, MailKind kind, long bookingVersion) {

  private static final String DOMAIN = "slotwright";

  @Override
  public String toString() {
    return "<%s.%s.%d@%s>".formatted(bookingId, kind.wireName(), bookingVersion, DOMAIN);
  }
}
