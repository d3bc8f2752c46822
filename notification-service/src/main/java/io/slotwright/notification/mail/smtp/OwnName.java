package io.slotwright.notification.mail.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// This machine's name in `EHLO`, or the address literal that RFC 5321, section 4.1.4, asks for
/// where there is none.
final class OwnName {

  private OwnName() {}

  /// May ask the DNS.
  static String find() {
    return name().filter(OwnName::isName).orElse("[127.0.0.1]");
  }

  private static Optional<String> name() {
    try {
      return Optional.of(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException nameless) {
      return Optional.empty();
    }
  }

  private static boolean isName(String name) {
    return name.matches("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*[A-Za-z][A-Za-z0-9-]*");
  }
}
