package io.slotwright.notification.mail.mime;

/// A message and its envelope.
///
/// @param sender where bounces go
/// @param bytes as they are signed: ASCII, CRLF after each line
public record Message(String sender, String recipient, byte[] bytes) {

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "Message[" + bytes.length + " bytes]";
  }
}
