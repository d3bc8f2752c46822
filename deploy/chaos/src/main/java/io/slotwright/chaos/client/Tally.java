package io.slotwright.chaos.client;

import io.slotwright.chaos.history.Operation;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts requests and answers.
public final class Tally {
  private final LongAdder operations = new LongAdder();
  private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
  private final LongAdder silences = new LongAdder();

  void answered(int status) {
    statuses.computeIfAbsent(status, any -> new LongAdder()).increment();
  }

  void silent() {
    silences.increment();
  }

  void done(Operation operation) {
    operations.increment();
    outcomes.computeIfAbsent(Words.of(operation), any -> new LongAdder()).increment();
  }

  public long operations() {
    return operations.sum();
  }

  /// Requests without any answer.
  public long silences() {
    return silences.sum();
  }

  /// Answers by HTTP status.
  public SortedMap<Integer, Long> statuses() {
    SortedMap<Integer, Long> sums = new TreeMap<>();
    statuses.forEach((status, count) -> sums.put(status, count.sum()));
    return sums;
  }

  /// Operations by kind and outcome, such as `hold: slot-taken`.
  public SortedMap<String, Long> outcomes() {
    SortedMap<String, Long> sums = new TreeMap<>();
    outcomes.forEach((words, count) -> sums.put(words, count.sum()));
    return sums;
  }
}
