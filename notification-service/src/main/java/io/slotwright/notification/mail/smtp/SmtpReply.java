package io.slotwright.notification.mail.smtp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A server's reply to a command (RFC 5321, section 4.2).
///
/// @param lines its text, without the code; often repeats the recipient: never in a log
record SmtpReply(int code, List<String> lines) {

  SmtpReply {
    lines = List.copyOf(lines);
  }

  /// Whether it has the first digit of `expected`.
  boolean isLike(int expected) {
    return code / 100 == expected / 100;
  }

  String text() {
    return String.join(" ", lines);
  }

  /// The extensions of a reply to `EHLO`, in upper case.
  Set<String> extensions() {
    return lines.stream()
        .skip(1)
        .map(line -> line.strip().toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /// The mechanisms of `AUTH` in a reply to `EHLO`, in upper case.
  Set<String> mechanisms() {
    return extensions().stream()
        .filter(line -> line.startsWith("AUTH ") || line.startsWith("AUTH="))
        .flatMap(line -> Stream.of(line.substring("AUTH ".length()).split(" +")))
        .collect(Collectors.toSet());
  }

  /// Keeps the recipient out of logs and error messages.
  @Override
  public String toString() {
    return "SmtpReply[" + code + "]";
  }
}
