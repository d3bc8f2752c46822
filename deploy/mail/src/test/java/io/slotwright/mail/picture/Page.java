package io.slotwright.mail.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The HTML of a mail of a kind in a language, as the notification service's tests approve it.
///
/// @param name such as `booking-confirmed.uk`
public record Page(String name, String html) {

  /// Instead of the picture that comes with a mail.
  private static final String LOGO =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='160' height='48'%3E"
          + "%3Crect width='160' height='48' rx='8' fill='%23888'/%3E%3C/svg%3E";

  /// All that there are, by name.
  public static List<Page> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .map(Page::read)
          .toList();
    }
  }

  private static Page read(Path file) {
    try {
      return new Page(file.getFileName().toString().replace(".html", ""), Files.readString(file));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  public String kind() {
    return name.substring(0, name.indexOf('.'));
  }

  public String language() {
    return name.substring(name.indexOf('.') + 1);
  }

  /// Whether customers get it; otherwise it is full of what people should not type.
  public boolean isReal() {
    return !kind().equals("branded");
  }

  public int bytes() {
    return html.getBytes(UTF_8).length;
  }

  /// What a mail program shows, which has the logo.
  String shown() {
    return html.replace("cid:logo@slotwright", LOGO);
  }

  /// What a mail program shows that removes style sheets.
  String withoutStyleSheet() {
    return shown().replaceAll("(?s)<style>.*?</style>", "");
  }

  /// Tells whether it has changed.
  public String fingerprint() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(html.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
