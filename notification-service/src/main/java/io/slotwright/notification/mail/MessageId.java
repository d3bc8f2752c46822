package io.slotwright.notification.mail;

import java.util.UUID;

/// The `Message-ID` of a mail (RFC 5322, section 3.6.4), derived only from the mail's subject
/// matter: a mail sent again has the same id, so servers and mail programs can recognise it.
///
/// @param about the id of a booking, or of the mail's other subject
/// @param kind the kind of mail
/// @param version the version of the subject
public record MessageId(UUID about, String kind, long version) {

  private static final String DOMAIN = "slotwright";

  @Override
  public String toString() {
    return "<%s.%s.%d@%s>".formatted(about, kind, version, DOMAIN);
  }
}
