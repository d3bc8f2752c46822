package io.slotwright.common.event.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// JSON files in a folder of the repository that are made from the code.
final class CommittedFiles {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CURRENT = Path.of("target", "asyncapi");

  private CommittedFiles() {}

  /// Says what to do when the folder does not have exactly `made`, by file name.
  static Optional<String> mistake(Path folder, Map<String, ? extends JsonNode> made) {
    if (read(folder).equals(parsed(made))) {
      return Optional.empty();
    }
    Path current = CURRENT.resolve(folder.getFileName());
    made.forEach((name, json) -> write(current.resolve(name), json));
    return Optional.of(
        "Make the files in %s those in %s.".formatted(folder, current.toAbsolutePath()));
  }

  /// As it is read again: a number then has the type that its digits need.
  private static Map<String, JsonNode> parsed(Map<String, ? extends JsonNode> made) {
    Map<String, JsonNode> parsed = new TreeMap<>();
    made.forEach((name, json) -> parsed.put(name, parsed(json)));
    return parsed;
  }

  private static JsonNode parsed(JsonNode json) {
    try {
      return JSON.readTree(json.toString());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// All JSON files in `folder`, by file name.
  static Map<String, JsonNode> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Set<Path> documents =
          files.filter(file -> file.toString().endsWith(".json")).collect(Collectors.toSet());
      Map<String, JsonNode> read = new TreeMap<>();
      for (Path document : documents) {
        read.put(document.getFileName().toString(), JSON.readTree(Files.readAllBytes(document)));
      }
      return read;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(Path file, JsonNode json) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
