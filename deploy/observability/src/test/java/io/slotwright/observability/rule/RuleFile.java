package io.slotwright.observability.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A file of rules, with the file of the same name that tests it.
public record RuleFile(Path path) {

  public static final Path HOME = Path.of("").toAbsolutePath();

  private static final Path RULES = HOME.resolve("rules");
  private static final Path TESTS = HOME.resolve("tests");
  private static final YAMLMapper YAML = new YAMLMapper();

  public static List<RuleFile> all() throws IOException {
    try (Stream<Path> files = Files.list(RULES)) {
      return files.sorted().map(RuleFile::new).toList();
    }
  }

  /// All files of tests, also those of several files of rules.
  public static List<Path> tests() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      return files.sorted().toList();
    }
  }

  public String name() {
    return path.getFileName().toString();
  }

  public Path test() {
    return TESTS.resolve(name());
  }

  public JsonNode content() throws IOException {
    return YAML.readTree(path.toFile());
  }

  public List<Rule> rules() throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (JsonNode group : content().path("groups")) {
      group.path("rules").forEach(rule -> rules.add(new Rule(rule)));
    }
    return rules;
  }
}
