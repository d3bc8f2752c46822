package io.slotwright.mail.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mail as it lies in a mailbox.
public record ReceivedMail(byte[] bytes) {

  private static final Pattern KIND = Pattern.compile("<[^.]+\\.([^.]+)\\.\\d+@slotwright>");

  public MimeMessage message() {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// The first header of this name; empty for none.
  public String header(String name) {
    return headers(name).stream().findFirst().orElse("");
  }

  public List<String> headers(String name) {
    try {
      String[] values = message().getHeader(name);
      return values == null ? List.of() : List.of(values);
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  public String messageId() {
    return header("Message-ID");
  }

  /// As Dovecot has noted it, without angle brackets.
  public String envelopeSender() {
    return header("Return-Path").replaceAll("[<>]", "");
  }

  /// The kind of a mail of ours; empty for another's.
  public String kind() {
    Matcher id = KIND.matcher(messageId());
    return id.matches() ? id.group(1) : "";
  }

  /// The results of DKIM that the newest server on the way has written into it.
  public List<String> dkimResults() {
    return Pattern.compile("\\bdkim=(\\w+)")
        .matcher(header("Authentication-Results"))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /// A copy with other text.
  public byte[] changed(UnaryOperator<String> change) {
    return change.apply(new String(bytes, ISO_8859_1)).getBytes(ISO_8859_1);
  }
}
