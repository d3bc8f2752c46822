package io.slotwright.observability.metric;

import io.slotwright.observability.rule.RuleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The list of a service's metrics that are read.
///
/// @param labels of each metric by name
/// @param later the names of those that appear with use
record ListedMetrics(String service, Map<String, Set<String>> labels, Set<String> later) {

  private static final Path FOLDER = RuleFile.HOME.resolve("metrics");
  private static final List<String> SERVICES =
      List.of(
          "schedule-service", "booking-service", "calendar-view-service", "notification-service");
  private static final String LATER = "later ";

  static List<ListedMetrics> all() throws IOException {
    List<ListedMetrics> lists = new ArrayList<>();
    for (String service : SERVICES) {
      lists.add(of(service, Files.readAllLines(FOLDER.resolve(service + ".txt"))));
    }
    return lists;
  }

  private static ListedMetrics of(String service, List<String> lines) {
    Map<String, Set<String>> labels = new TreeMap<>();
    Set<String> later = new TreeSet<>();
    for (String line : lines) {
      List<String> words = Arrays.asList(line.replace(LATER, "").split(" "));
      labels.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
      if (line.startsWith(LATER)) {
        later.add(words.getFirst());
      }
    }
    return new ListedMetrics(service, labels, later);
  }

  /// What a service's sources contain, in one string.
  String sources() throws IOException {
    return read(RuleFile.HOME.resolve("../../" + service + "/src/main/java"))
        + read(RuleFile.HOME.resolve("../../common-model/plumbing/src/main/java"));
  }

  private static String read(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ListedMetrics::content)
          .collect(Collectors.joining());
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
