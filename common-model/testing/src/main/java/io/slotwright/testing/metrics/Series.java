package io.slotwright.testing.metrics;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The HTTP server's metric series at one moment, each as `name{labels}`, without their buckets:
/// these are several of each series and have its labels.
public record Series(Set<String> names) {

  /// @param scrape in the Prometheus text format
  static Series in(String scrape) {
    return new Series(
        scrape
            .lines()
            .filter(line -> line.startsWith("http_server_"))
            .filter(line -> !line.contains("_bucket{"))
            .map(line -> line.substring(0, line.lastIndexOf(' ')))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  Set<String> without(Series earlier) {
    Set<String> added = new TreeSet<>(names);
    added.removeAll(earlier.names);
    return added;
  }

  /// All values of a label.
  Set<String> values(String label) {
    Pattern pattern = Pattern.compile("[{,]%s=\"([^\"]*)\"".formatted(label));
    return names.stream()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
