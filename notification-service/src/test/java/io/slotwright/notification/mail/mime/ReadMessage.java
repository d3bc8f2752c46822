package io.slotwright.notification.mail.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.Message.Builder;
import org.apache.james.mime4j.dom.address.Mailbox;

/// A message as two mail programs read it: Jakarta Mail and Apache James. What they do not agree on
/// fails.
public final class ReadMessage {

  private final byte[] bytes;
  private final MimeMessage jakarta;
  private final org.apache.james.mime4j.dom.Message james;

  public ReadMessage(byte[] bytes) {
    this.bytes = bytes.clone();
    try {
      jakarta = new MimeMessage(Session.getInstance(new Properties()), stream());
      james = Builder.of(stream()).build();
    } catch (IOException | MessagingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private ByteArrayInputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /// The lines as they are sent.
  public List<String> lines() {
    return Arrays.asList(new String(bytes, US_ASCII).split("\r\n"));
  }

  /// The header as it is sent, unfolded; empty when there is none, and each of several.
  public List<String> raw(String header) {
    return read(
        () -> {
          String[] values = jakarta.getHeader(header);
          return values == null
              ? List.of()
              : Arrays.stream(values).map(value -> value.replace("\r\n", "")).toList();
        });
  }

  public List<String> headerNames() {
    return new String(bytes, US_ASCII)
        .split("\r\n\r\n")[0]
        .replaceAll("\r\n[ \t]", " ")
        .lines()
        .map(line -> line.substring(0, line.indexOf(':')))
        .toList();
  }

  public String subject() {
    return same(read(jakarta::getSubject), james.getSubject());
  }

  /// Name and address of the sender, the name empty for none.
  public List<String> from() {
    InternetAddress sender = (InternetAddress) read(jakarta::getFrom)[0];
    Mailbox other = james.getFrom().get(0);
    return List.of(
        same(orEmpty(sender.getPersonal()), orEmpty(other.getName())),
        same(sender.getAddress(), other.getAddress()));
  }

  /// The types of the parts, each with those inside it in brackets.
  public String tree() {
    return read(() -> tree(jakarta));
  }

  private static String tree(jakarta.mail.Part part) throws MessagingException, IOException {
    String type = new ContentType(part.getContentType()).getBaseType();
    if (!(part.getContent() instanceof Multipart parts)) {
      return type;
    }
    List<String> inside = new ArrayList<>();
    for (int i = 0; i < parts.getCount(); i++) {
      inside.add(tree(parts.getBodyPart(i)));
    }
    return type + inside.stream().collect(Collectors.joining(" ", "(", ")"));
  }

  /// The parts that hold no others, in their order.
  public List<jakarta.mail.Part> leaves() {
    return read(
        () -> {
          List<jakarta.mail.Part> leaves = new ArrayList<>();
          collect(jakarta, leaves);
          return leaves;
        });
  }

  private static void collect(jakarta.mail.Part part, List<jakarta.mail.Part> leaves)
      throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), leaves);
      }
    } else {
      leaves.add(part);
    }
  }

  /// The text of the first part of a type, with line breaks as they were sent.
  public String text(String type) {
    return texts(type).getFirst();
  }

  public List<String> texts(String type) {
    return leaves().stream()
        .filter(isOf(type))
        .map(
            part ->
                read(
                    () -> new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8)))
        .toList();
  }

  private static Predicate<jakarta.mail.Part> isOf(String type) {
    return part -> read(() -> part.isMimeType(type));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static String same(String jakarta, String james) {
    if (!jakarta.equals(james)) {
      throw new AssertionError("one reads <" + jakarta + ">, the other <" + james + ">");
    }
    return jakarta;
  }

  public static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (MessagingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Reads something of a message.
  @FunctionalInterface
  public interface Reading<T> {
    T read() throws MessagingException, IOException;
  }
}
