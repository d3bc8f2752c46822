package io.slotwright.notification.mail;

import java.util.UUID;

/// The `Message-ID` of a mail (RFC 5322, section 3.6.4), made of what the mail is about alone: a
/// mail that has to be sent again says so to every server and reader on its way.
///
/// @param about the id of a booking, or of whatever else the mail is about
/// @param kind what the mail tells of it
/// @param version which state of it
public record MessageId(UUID about, String kind, long version) {

  private static final String DOMAIN = "slotwright";

  @Override
  public String toString() {
    return "<%s.%s.%d@%s>".formatted(about, kind, version, DOMAIN);
  }
}
