package io.slotwright.notification.mail;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds text that any mail program turns into a link, and is stricter than all of them: any word
/// with a dot inside counts as a host.
public final class LinkFinder {

  private static final List<Pattern> LINKS =
      List.of(
          Pattern.compile("\\b[\\p{L}][\\p{L}\\p{N}+.-]*:(?=[^\\s])"),
          Pattern.compile("[/\\\\]{2}"),
          Pattern.compile("\\S@|@\\S"),
          Pattern.compile("(?i)\\bwww\\d?\\.[\\p{L}\\p{N}\\p{M}_-]"),
          Pattern.compile("[\\p{L}\\p{N}\\p{M}_-][.\u3002][\\p{L}\\p{M}]"),
          Pattern.compile("\\d+\\.\\d+\\.\\d+"),
          Pattern.compile("[\\p{L}][.\u3002]\\d"));

  private static final Pattern PHONE = Pattern.compile("\\p{Nd}([\\s().+/-]*\\p{Nd}){6,}");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\u034F\u3164\uFE00-\uFE0F]");

  private LinkFinder() {}

  /// The first link in `text`, as a browser would read it.
  public static Optional<String> find(String text) {
    String read = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Form.NFKC);
    return LINKS.stream()
        .map(link -> link.matcher(read))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .or(() -> phone(Normalizer.normalize(text, Form.NFKC)));
  }

  private static Optional<String> phone(String text) {
    Matcher phone = PHONE.matcher(text);
    return phone.find() ? Optional.of(phone.group()) : Optional.empty();
  }
}
