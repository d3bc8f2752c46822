package io.slotwright.testing.metrics;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The metrics of a service with their labels, each as `name label label`.
public record OfferedMetrics(Set<String> lines) {

  private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:]\\w*)(?:\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

  /// @param scrape in the Prometheus text format
  public static OfferedMetrics in(String scrape) {
    Map<String, Set<String>> labels = new TreeMap<>();
    scrape
        .lines()
        .map(SAMPLE::matcher)
        .filter(Matcher::matches)
        .forEach(
            sample ->
                labels
                    .computeIfAbsent(sample.group(1), name -> new TreeSet<>())
                    .addAll(labels(sample.group(2))));
    Set<String> lines = new TreeSet<>();
    labels.forEach((name, of) -> lines.add((name + ' ' + String.join(" ", of)).strip()));
    return new OfferedMetrics(lines);
  }

  private static Set<String> labels(String list) {
    Set<String> names = new TreeSet<>();
    if (list != null) {
      LABEL.matcher(list).results().forEach(label -> names.add(label.group(1)));
    }
    return names;
  }
}
