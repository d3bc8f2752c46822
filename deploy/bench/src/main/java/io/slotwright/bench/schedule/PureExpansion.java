package io.slotwright.bench.schedule;

import io.slotwright.bench.figure.Spread;
import io.slotwright.schedule.closure.icalendar.Expansion;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Following recurrence rules without the service: the processor time of one thread, beside the
/// library alone.
final class PureExpansion {
  private static final int TIMES = 9;
  private static final int ROUNDS = 400;
  private static final LocalDateTime FROM = LocalDateTime.parse("2026-12-01T00:00:00");

  private final List<Expansion> rules =
      Stream.of(
              "FREQ=DAILY",
              "FREQ=DAILY;INTERVAL=3;COUNT=200",
              "FREQ=WEEKLY;BYDAY=MO,WE,FR",
              "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SA,SU",
              "FREQ=MONTHLY;BYMONTHDAY=15",
              "FREQ=MONTHLY;BYDAY=2TU",
              "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
              "FREQ=YEARLY",
              "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU",
              "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO")
          .map(
              rule ->
                  new Expansion(
                      rule, LocalDateTime.parse("2026-03-02T09:00:00"), FROM, FROM.plusYears(5)))
          .toList();

  private interface Way {
    int of(Expansion expansion);
  }

  String measure() {
    List<Double> ours = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    for (int i = -3; i < TIMES; i++) {
      double us = micros(Expansion::byUs);
      double library = micros(Expansion::byTheLibraryAlone);
      if (i >= 0) {
        ours.add(us);
        alone.add(library);
      }
    }
    return String.join(
        "\n",
        "| processor time of a rule over five years, µs, one thread | median of %d (least to most) |"
            .formatted(TIMES),
        "| --- | --- |",
        "| %d rules, each read and followed | %s |"
            .formatted(rules.size(), new Spread(ours).text("%.1f")),
        "| limit: the library alone | %s |".formatted(new Spread(alone).text("%.1f")));
  }

  private double micros(Way way) {
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (Expansion rule : rules) {
        found += way.of(rule);
      }
    }
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
    if (found == 0) {
      throw new IllegalStateException("no occurrence");
    }
    return took / 1e3 / ROUNDS / rules.size();
  }
}
