package io.slotwright.mail.picture;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pictures of mails in the documentation, and the page that shows them. Fonts differ between
/// machines, so a picture stays as it is until its mail changes.
public final class Album {

  private static final List<String> LANGUAGES = List.of("uk", "ru", "en");

  private final Path page;
  private final Path pictures;
  private final Path fingerprints;
  private final Map<String, String> drawn;

  private Album(Path page, Path pictures, Path fingerprints, Map<String, String> drawn) {
    this.page = page;
    this.pictures = pictures;
    this.fingerprints = fingerprints;
    this.drawn = drawn;
  }

  /// @param docs the folder of the documentation
  public static Album in(Path docs) throws IOException {
    Path pictures = Files.createDirectories(docs.resolve("pictures/mails"));
    Path fingerprints = pictures.resolve("drawn.sha256");
    List<String> lines = Files.exists(fingerprints) ? Files.readAllLines(fingerprints) : List.of();
    return new Album(
        docs.resolve("mails.md"),
        pictures,
        fingerprints,
        lines.stream()
            .map(line -> line.split("  "))
            .collect(
                Collectors.toMap(
                    line -> line[1], line -> line[0], (_, last) -> last, TreeMap::new)));
  }

  /// Takes the pictures of a mail that is new or has changed.
  public void keep(Page mail, Path light, Path dark) throws IOException {
    if (!mail.fingerprint().equals(drawn.put(mail.name(), mail.fingerprint()))) {
      keep(light);
      keep(dark);
    }
  }

  private void keep(Path picture) throws IOException {
    Path kept = pictures.resolve(picture.getFileName());
    Files.write(kept, Files.readAllBytes(picture));
    Palette.applyTo(kept);
  }

  /// Writes the page, and removes what is of no mail any more.
  public void write(List<Page> mails) throws IOException {
    Set<String> names = mails.stream().map(Page::name).collect(Collectors.toSet());
    drawn.keySet().retainAll(names);
    for (String picture : pictures()) {
      if (!names.contains(picture.replaceFirst("\\.(light|dark)\\.png$", ""))) {
        Files.delete(pictures.resolve(picture));
      }
    }
    Files.writeString(
        fingerprints,
        drawn.entrySet().stream()
            .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
            .collect(joining()));
    Files.writeString(page, text(mails));
  }

  private static String text(List<Page> mails) {
    Map<String, List<Page>> kinds =
        mails.stream()
            .collect(Collectors.groupingBy(Page::kind, TreeMap::new, Collectors.toList()));
    return """
        # Mails

        Every mail in its languages, light and dark, as a browser shows it. The tests of
        [`deploy/mail`](../deploy/mail) draw what has changed and write this page.
        """
        + kinds.entrySet().stream()
            .map(entry -> section(entry.getKey(), entry.getValue()))
            .collect(joining());
  }

  private static String section(String kind, List<Page> mails) {
    List<String> languages =
        LANGUAGES.stream()
            .filter(language -> mails.stream().anyMatch(mail -> mail.language().equals(language)))
            .toList();
    return "\n## `"
        + kind
        + "`\n\n"
        + row(languages, language -> language)
        + row(languages, language -> "---")
        + row(languages, language -> picture(kind, language, "light"))
        + row(languages, language -> picture(kind, language, "dark"));
  }

  private static String row(List<String> languages, UnaryOperator<String> cell) {
    return languages.stream().map(cell).collect(joining(" | ", "| ", " |\n"));
  }

  private static String picture(String kind, String language, String scheme) {
    return "<img src=\"pictures/mails/%1$s.%2$s.%3$s.png\" width=\"280\" alt=\"%1$s, %2$s, %3$s\">"
        .formatted(kind, language, scheme);
  }

  /// The names of the files.
  public List<String> pictures() throws IOException {
    try (Stream<Path> files = Files.list(pictures)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".png"))
          .toList();
    }
  }

  /// The size of all pictures.
  public long bytes() throws IOException {
    long bytes = 0;
    for (String picture : pictures()) {
      bytes += Files.size(pictures.resolve(picture));
    }
    return bytes;
  }
}
