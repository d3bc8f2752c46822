package io.slotwright.bench.calendar;

import java.time.Duration;
import java.util.List;

/// The answers per second of servers in a closed loop, in turn.
final class Rates {
  static final String HEADER =
      """
      | requests/s, %d clients | median of %d (least to most) | processor time of an answer, µs | of the limit | target |
      | --- | --- | --- | --- | --- |"""
          .formatted(Rates.CLIENTS, Rates.TIMES);

  private static final int CLIENTS = 32;
  private static final int TIMES = 7;
  private static final Duration PERIOD = Duration.ofSeconds(4);

  private Rates() {}

  /// Rows of a table: the limit comes last.
  static String rows(double target, List<Contender> contenders) throws InterruptedException {
    return rows("≥ %.2f".formatted(target), contenders);
  }

  /// Without a target for what is beside the limit.
  static String rows(List<Contender> contenders) throws InterruptedException {
    return rows("–", contenders);
  }

  private static String rows(String target, List<Contender> contenders)
      throws InterruptedException {
    for (Contender each : contenders) {
      each.warmUp(CLIENTS);
    }
    for (int i = 0; i < TIMES; i++) {
      for (Contender each : contenders) {
        each.circle(CLIENTS, PERIOD);
      }
    }
    Contender limit = contenders.getLast();
    return String.join("\n", contenders.stream().map(each -> row(each, limit, target)).toList());
  }

  private static String row(Contender each, Contender limit, String target) {
    return "| %s | %s | %s | %.2f | %s |"
        .formatted(
            each.name(),
            each.perSecond().text("%,.0f"),
            each.processorMicros().text("%.1f"),
            each.perSecond().median() / limit.perSecond().median(),
            each == limit ? "–" : target);
  }
}
