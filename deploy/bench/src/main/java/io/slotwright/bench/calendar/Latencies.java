package io.slotwright.bench.calendar;

import java.time.Duration;
import java.util.List;

/// The latencies of servers, in turn, at half of the most that the first of them keeps up with.
final class Latencies {
  static final String HEADER =
      """
      | at half of what the service keeps up with; medians of %d (least to most) | full load, requests/s | p50, ms | p99, ms | target of p99 |
      | --- | --- | --- | --- | --- |"""
          .formatted(Latencies.TIMES);

  private static final int CLIENTS = 16;
  private static final int TIMES = 5;
  private static final Duration PERIOD = Duration.ofSeconds(5);

  private Latencies() {}

  /// Rows of a table.
  static String rows(String target, List<Contender> contenders) throws InterruptedException {
    Contender first = contenders.getFirst();
    for (Contender each : contenders) {
      each.warmUp(CLIENTS);
    }
    for (int i = 0; i < TIMES; i++) {
      double half = first.full() / 2;
      for (Contender each : contenders) {
        each.open(half, PERIOD);
      }
    }
    return String.join("\n", contenders.stream().map(each -> row(each, first, target)).toList());
  }

  private static String row(Contender each, Contender first, String target) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            each.name(),
            each == first ? each.perSecond().text("%,.0f") : "–",
            each.p50().text("%.2f"),
            each.p99().text("%.2f"),
            each == first ? target : "–");
  }
}
