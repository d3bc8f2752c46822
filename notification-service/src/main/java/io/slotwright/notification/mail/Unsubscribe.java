package io.slotwright.notification.mail;

import java.net.URI;

/// How the recipient stops mails of a kind with one click (RFC 8058).
///
/// @param link takes a POST without any sign-in, for anyone who has it: never in a log
public record Unsubscribe(URI link) {

  /// Keeps the link out of logs and error messages.
  @Override
  public String toString() {
    return "Unsubscribe[…]";
  }
}
