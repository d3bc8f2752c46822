package io.slotwright.testing.documents;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Names in the documents for newcomers exist in the code.
class DocumentsTest {

  private static final Path REPOSITORY = Path.of("../..");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*)`");
  private static final Pattern PACKAGE = Pattern.compile("`([a-z]+(?:\\.[a-z]+)+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern TITLE = Pattern.compile("^# (?:\\d+\\. )?(.*)$", Pattern.MULTILINE);

  @Test
  void everyClassOfTheMapExists() throws IOException {
    Set<String> classes = sources().map(DocumentsTest::simpleName).collect(toUnmodifiableSet());

    Set<String> named = found(CLASS, REPOSITORY.resolve("docs/map.md"));

    assertThat(named).hasSizeGreaterThan(50);
    assertThat(classes).containsAll(named);
  }

  @Test
  void everyPackageOfTheGlossaryExists() throws IOException {
    Set<String> packages = sources().map(Path::getParent).map(Path::toString).collect(toSet());

    Set<String> named = found(PACKAGE, REPOSITORY.resolve("docs/words.md"));

    assertThat(named)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            name -> assertThat(packages).anyMatch(folder -> (folder + "/").contains(folder(name))));
  }

  @Test
  void everyDecisionIsInTheIndexUnderItsTitle() throws IOException {
    Path folder = REPOSITORY.resolve("docs/adr");
    String index = Files.readString(folder.resolve("README.md"));

    try (Stream<Path> decisions = Files.list(folder)) {
      assertThat(decisions)
          .filteredOn(decision -> Character.isDigit(decision.getFileName().toString().charAt(0)))
          .isNotEmpty()
          .allSatisfy(
              decision -> {
                assertThat(index).contains("(" + decision.getFileName() + ")");
                assertThat(decision).hasFileName(number(decision) + "-" + slug(decision) + ".md");
              });
    }
  }

  @Test
  void everyLinkBetweenDocumentsLeadsSomewhere() throws IOException {
    try (Stream<Path> documents = Files.walk(REPOSITORY.resolve("docs"))) {
      assertThat(Stream.concat(documents, Stream.of(REPOSITORY.resolve("README.md"))))
          .filteredOn(document -> document.toString().endsWith(".md"))
          .isNotEmpty()
          .allSatisfy(
              document ->
                  assertThat(found(LINK, document))
                      .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists()));
    }
  }

  private static Stream<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/main/"))
          .toList()
          .stream();
    }
  }

  private static String simpleName(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }

  /// The package of a source folder below ours, such as `booking.index`.
  private static String folder(String name) {
    return "/io/slotwright/" + name.replace("io.slotwright.", "").replace('.', '/') + "/";
  }

  private static String number(Path decision) {
    return decision.getFileName().toString().substring(0, 4);
  }

  private static String slug(Path decision) throws IOException {
    return found(TITLE, decision)
        .iterator()
        .next()
        .toLowerCase(Locale.ROOT)
        .replace("'", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static Set<String> found(Pattern pattern, Path document) throws IOException {
    return pattern
        .matcher(Files.readString(document))
        .results()
        .map(match -> match.group(1))
        .collect(toUnmodifiableSet());
  }
}
