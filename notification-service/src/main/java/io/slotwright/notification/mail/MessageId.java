package io.slotwright.notification.mail;

import java.util.UUID;

/// The `Message-ID` of a mail (RFC 5322, section 3.6.4), derived only from the mail's subject
/// matter: a mail sent again has the same id, so servers and mail programs can recognise it.
///
/// @param about the id of a booking, or of the mail's other subject
/// @param kind the kind of mail
/// @param version the version of the subject
/// @param copy 0, or the number of the mail among those that an operator has sent again
public record MessageId(UUID about, String kind, long version, int copy) {

  private static final String DOMAIN = "slotwright";

  public MessageId(UUID about, String kind, long version) {
    this(about, kind, version, 0);
  }

  /// Of the mail that is sent again.
  public MessageId copy(int number) {
    return new MessageId(about, kind, version, number);
  }

  @Override
  public String toString() {
    return "<%s.%s.%d%s@%s>".formatted(about, kind, version, copy == 0 ? "" : "." + copy, DOMAIN);
  }
}
