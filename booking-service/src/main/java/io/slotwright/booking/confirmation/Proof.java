package io.slotwright.booking.confirmation;

/// The proof that a guest reads the mails of an address, already compared with the right one.
public sealed interface Proof {

  boolean right();

  /// Typed from the mail.
  record Code(boolean right) implements Proof {}

  /// Carried by the link in the mail; it cannot be guessed.
  record Token(boolean right) implements Proof {}
}
