package io.slotwright.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The parts of a mail: the first text, the first HTML, and the files. A nameless part beside them
/// is the same in another form, as an invitation is for calendars.
final class MailParts {
  private final List<ReceivedMail.Attachment> attachments = new ArrayList<>();
  private @Nullable String text;
  private @Nullable String html;

  private MailParts() {}

  static MailParts of(Part mail) throws MessagingException, IOException {
    MailParts parts = new MailParts();
    parts.add(mail);
    return parts;
  }

  @Nullable String text() {
    return text;
  }

  @Nullable String html() {
    return html;
  }

  List<ReceivedMail.Attachment> attachments() {
    return List.copyOf(attachments);
  }

  private void add(Part part) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
      for (int i = 0; i < multipart.getCount(); i++) {
        BodyPart inner = multipart.getBodyPart(i);
        add(inner);
      }
    } else if (text == null && isBody(part, "text/plain")) {
      text = String.valueOf(part.getContent());
    } else if (html == null && isBody(part, "text/html")) {
      html = String.valueOf(part.getContent());
    } else if (part.getFileName() != null || part.getDisposition() != null) {
      attachments.add(attachment(part));
    }
  }

  private static boolean isBody(Part part, String type) throws MessagingException {
    return part.isMimeType(type)
        && part.getFileName() == null
        && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
  }

  private static ReceivedMail.Attachment attachment(Part part)
      throws MessagingException, IOException {
    String name = part.getFileName();
    int size;
    try (InputStream content = part.getInputStream()) {
      size = content.readAllBytes().length;
    }
    return new ReceivedMail.Attachment(
        name == null ? "" : MimeUtility.decodeText(name), baseType(part), size);
  }

  private static String baseType(Part part) throws MessagingException {
    return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
  }
}
