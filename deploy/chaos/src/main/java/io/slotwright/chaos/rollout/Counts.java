package io.slotwright.chaos.rollout;

import io.slotwright.chaos.calendar.client.Sums;
import io.slotwright.chaos.client.Tally;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What clients did until a moment, by what was done and how it ended.
record Counts(SortedMap<String, Long> all) {
  private static final int SERVER_ERROR = 500;
  private static final String READ = "read | ";
  private static final String WRITE = "write | ";
  private static final String NO_ANSWER = "no answer";

  /// Not an answer but what was known before one.
  private static final String KNEW = READ + "said what it knew";

  private static final String ENDED = "viewer | ended by ";

  /// A replica says that it stops.
  private static final String STOPPING = ENDED + "1001";

  static Counts of(Sums sums, Tally writes) {
    SortedMap<String, Long> all = new TreeMap<>(sums.all());
    writes.statuses().forEach((status, number) -> all.put(WRITE + status, number));
    all.put(WRITE + NO_ANSWER, writes.silences());
    return new Counts(all);
  }

  Counts since(Counts earlier) {
    SortedMap<String, Long> added = new TreeMap<>();
    all.forEach((what, number) -> added.put(what, number - earlier.all.getOrDefault(what, 0L)));
    added.values().removeIf(number -> number == 0);
    return new Counts(added);
  }

  long requests() {
    return all.entrySet().stream()
        .filter(row -> row.getKey().startsWith(READ) || row.getKey().startsWith(WRITE))
        .filter(row -> !row.getKey().equals(KNEW))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /// Requests without an answer, or with one that blames the service, and connections of viewers
  /// that ended without the reason of a replica that stops.
  SortedMap<String, Long> failures() {
    SortedMap<String, Long> failures = new TreeMap<>(all);
    failures.keySet().removeIf(what -> !isFailure(what));
    return failures;
  }

  private static boolean isFailure(String what) {
    String ending = what.substring(what.indexOf('|') + 2);
    return switch (what.substring(0, what.indexOf('|') + 2)) {
      case READ, WRITE ->
          ending.equals(NO_ANSWER) || ending.startsWith(Integer.toString(SERVER_ERROR / 100));
      default -> what.startsWith(ENDED) && !what.equals(STOPPING);
    };
  }
}
