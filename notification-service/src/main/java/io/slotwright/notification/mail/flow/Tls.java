package io.slotwright.notification.mail.flow;

/// How connections to a mail server are encrypted.
public enum Tls {
  /// Not at all: only for a server on the same machine.
  NONE,
  /// By `STARTTLS`, which the server must offer.
  STARTTLS,
  /// From the first byte.
  IMPLICIT
}
