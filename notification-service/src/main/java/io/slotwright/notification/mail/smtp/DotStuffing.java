package io.slotwright.notification.mail.smtp;

import java.io.ByteArrayOutputStream;

/// A message as it follows `DATA`: a line that begins with a dot gets another one, and a lone dot
/// ends it (RFC 5321, section 4.5.2).
final class DotStuffing {

  private static final byte[] END = {'.', '\r', '\n'};

  private DotStuffing() {}

  /// @param message ends with CRLF
  static byte[] of(byte[] message) {
    ByteArrayOutputStream stuffed = new ByteArrayOutputStream(message.length + 64);
    int written = 0;
    for (int at = 0; at < message.length; at++) {
      if (message[at] == '.' && (at == 0 || message[at - 1] == '\n')) {
        stuffed.write(message, written, at - written);
        stuffed.write('.');
        written = at;
      }
    }
    stuffed.write(message, written, message.length - written);
    stuffed.writeBytes(END);
    return stuffed.toByteArray();
  }
}
