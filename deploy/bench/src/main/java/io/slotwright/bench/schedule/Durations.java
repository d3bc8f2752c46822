package io.slotwright.bench.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Durations of repetitions of one operation.
final class Durations {
  private final List<Duration> durations = new ArrayList<>();

  void add(Duration duration) {
    durations.add(duration);
  }

  double medianMillis() {
    List<Duration> sorted = durations.stream().sorted().toList();
    return millis(sorted.get((sorted.size() - 1) / 2));
  }

  double leastMillis() {
    return durations.stream().mapToDouble(Durations::millis).min().orElseThrow();
  }

  double mostMillis() {
    return durations.stream().mapToDouble(Durations::millis).max().orElseThrow();
  }

  int times() {
    return durations.size();
  }

  static Duration time(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
