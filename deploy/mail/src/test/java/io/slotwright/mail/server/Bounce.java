package io.slotwright.mail.server;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// What a server says of a mail that it cannot deliver (RFC 3464).
///
/// @param recipient whom it was for
/// @param action `failed` when it will not try again
/// @param status an enhanced code (RFC 3463)
/// @param messageId of the returned mail
public record Bounce(String recipient, String action, String status, String messageId) {

  /// Has empty values where the mail is no such report.
  public static Bounce in(ReceivedMail mail) {
    try {
      if (!(mail.message().getContent() instanceof MimeMultipart report)
          || report.getCount() < 3
          || !report.getContentType().startsWith("multipart/report")) {
        return new Bounce("", "", "", "");
      }
      InternetHeaders perRecipient = fields(report.getBodyPart(1), 1);
      return new Bounce(
          value(perRecipient, "Final-Recipient").replaceFirst("(?i)rfc822; *", ""),
          value(perRecipient, "Action"),
          value(perRecipient, "Status"),
          value(fields(report.getBodyPart(2), 0), "Message-ID"));
    } catch (MessagingException | IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// Whether the returned mail is about this booking.
  public boolean isOf(String booking) {
    return messageId.contains(booking);
  }

  /// @param group fields are in groups that an empty line separates
  private static InternetHeaders fields(BodyPart part, int group)
      throws MessagingException, IOException {
    try (InputStream content = part.getInputStream()) {
      InputStream bytes = new ByteArrayInputStream(content.readAllBytes());
      InternetHeaders fields = new InternetHeaders(bytes);
      for (int i = 0; i < group; i++) {
        fields = new InternetHeaders(bytes);
      }
      return fields;
    }
  }

  private static String value(InternetHeaders fields, String name) {
    return Optional.ofNullable(fields.getHeader(name, null)).orElse("");
  }
}
