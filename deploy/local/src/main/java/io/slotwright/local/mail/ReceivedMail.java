package io.slotwright.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A mail as the mailbox shows it.
///
/// @param id identifies the mail within the mailbox
/// @param from the first sender's address
/// @param date when it was sent, RFC 3339; null when the mail has no date
/// @param text null when the mail has no plain text
/// @param html null when the mail has no HTML
public record ReceivedMail(
    String id,
    String from,
    List<String> to,
    String subject,
    @Nullable String date,
    @JsonProperty("message_id") @Nullable String messageId,
    @Nullable String text,
    @Nullable String html,
    List<Attachment> attachments) {

  /// An attached file.
  ///
  /// @param size in bytes
  public record Attachment(
      String filename, @JsonProperty("content_type") String contentType, int size) {}

  static ReceivedMail readFrom(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
      return of(file.getFileName().toString().replace(".eml", ""), message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  private static ReceivedMail of(String id, MimeMessage message)
      throws MessagingException, IOException {
    MailParts parts = MailParts.of(message);
    Date sent = message.getSentDate();
    return new ReceivedMail(
        id,
        addresses(message.getFrom()).stream().findFirst().orElse(""),
        addresses(message.getRecipients(Message.RecipientType.TO)),
        Objects.requireNonNullElse(message.getSubject(), ""),
        sent == null ? null : sent.toInstant().toString(),
        message.getMessageID(),
        parts.text(),
        parts.html(),
        parts.attachments());
  }

  private static List<String> addresses(Address @Nullable [] addresses) {
    return addresses == null
        ? List.of()
        : Arrays.stream(addresses).map(ReceivedMail::bare).toList();
  }

  private static String bare(Address address) {
    return address instanceof InternetAddress internet ? internet.getAddress() : address.toString();
  }
}
