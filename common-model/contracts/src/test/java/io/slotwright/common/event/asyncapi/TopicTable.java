package io.slotwright.common.event.asyncapi;

import static java.util.stream.Collectors.joining;

import io.slotwright.common.event.Topic;
import io.slotwright.common.event.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who writes and reads which topic: read from the configuration of the services.
final class TopicTable {

  private static final Path REPOSITORY = Path.of("..", "..");
  private static final Pattern CONSUMED =
      Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topic");

  private TopicTable() {}

  /// The lines of a table in Markdown.
  static String markdown() {
    Map<String, Set<String>> consumed = consumedTopics();
    return Stream.concat(
            Stream.of(
                "| topic | key | kept | written by | read by |", "| --- | --- | --- | --- | --- |"),
            Topics.all().stream().map(topic -> line(topic, readers(topic, consumed))))
        .collect(joining("\n", "", "\n"));
  }

  private static String line(Topic topic, String readers) {
    String kept =
        switch (topic.retention()) {
          case Topic.Retention.Compacted _ -> "compacted";
          case Topic.Retention.Limited(Duration time) -> "%d d".formatted(time.toDays());
        };
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(topic.name(), topic.keyedBy(), kept, shortName(topic.writer()), readers);
  }

  private static String readers(Topic topic, Map<String, Set<String>> consumed) {
    return consumed.entrySet().stream()
        .filter(service -> service.getValue().contains(topic.name()))
        .map(service -> shortName(service.getKey()))
        .collect(joining(", "));
  }

  private static String shortName(String service) {
    return service.replace("-service", "");
  }

  /// The topics that each service consumes.
  static Map<String, Set<String>> consumedTopics() {
    Map<String, Set<String>> consumed = new TreeMap<>();
    for (String service : services()) {
      Properties settings = settings(service);
      Set<String> topics = new TreeSet<>();
      settings.stringPropertyNames().stream()
          .filter(CONSUMED.asMatchPredicate())
          .forEach(name -> topics.add(settings.getProperty(name)));
      consumed.put(service, topics);
    }
    return consumed;
  }

  private static List<String> services() {
    try (Stream<Path> folders = Files.list(REPOSITORY)) {
      return folders
          .filter(folder -> Files.exists(configuration(folder)))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties settings(String service) {
    Properties settings = new Properties();
    try (InputStream file = Files.newInputStream(configuration(REPOSITORY.resolve(service)))) {
      settings.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return settings;
  }

  private static Path configuration(Path service) {
    return service.resolve(Path.of("src", "main", "resources", "application.properties"));
  }
}
