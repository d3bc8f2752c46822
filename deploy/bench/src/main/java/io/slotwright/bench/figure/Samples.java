package io.slotwright.bench.figure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Measured durations of one operation.
public final class Samples {
  private final ConcurrentLinkedQueue<Duration> durations = new ConcurrentLinkedQueue<>();

  public void add(Duration duration) {
    durations.add(duration);
  }

  /// As a row of a table: number, p50, p99 and the longest, in milliseconds.
  public String row(String name) {
    List<Duration> sorted = durations.stream().sorted().toList();
    return "| %s | %d | %d | %d | %d |"
        .formatted(
            name,
            sorted.size(),
            millisAt(sorted, 0.50),
            millisAt(sorted, 0.99),
            sorted.getLast().toMillis());
  }

  /// By the nearest rank.
  private static long millisAt(List<Duration> sorted, double quantile) {
    int rank = (int) Math.ceil(quantile * sorted.size());
    return sorted.get(Math.max(0, rank - 1)).toMillis();
  }
}
