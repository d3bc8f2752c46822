package io.slotwright.chaos.check;

import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Published;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How long it took to publish everything that was acknowledged before the end of a trouble.
///
/// @param worst by the description of the trouble; only for troubles with calm after them and
///     events to publish
/// @param last until outboxes were empty and the calendar was right after the last of them; empty
///     when that never happened
public record Recovery(SortedMap<String, Duration> worst, Optional<Duration> last) {

  public static Recovery of(History history) {
    Calm calm = new Calm(history.troubles(), PublishedInTime.BOUND);
    Map<Instant, String> ends = new HashMap<>();
    history.troubles().forEach(trouble -> ends.put(trouble.to(), trouble.what()));
    SortedMap<String, Duration> worst = new TreeMap<>();
    for (Operation operation : history.operations()) {
      Instant from = calm.from(operation.completed());
      seen(operation, history)
          .filter(at -> ends.containsKey(from) && at.isAfter(from))
          .ifPresent(
              at ->
                  worst.merge(
                      ends.getOrDefault(from, ""), Duration.between(from, at), Recovery::longer));
    }
    return new Recovery(worst, last(history));
  }

  private static Optional<Instant> seen(Operation operation, History history) {
    Optional<Published> due = PublishedInTime.due(operation);
    return due.map(history.aftermath().seen()::get);
  }

  private static Optional<Duration> last(History history) {
    return Stream.of(history.aftermath().outboxesEmpty(), history.aftermath().calendarRight())
        .reduce((one, other) -> one.flatMap(first -> other.map(second -> longer(first, second))))
        .orElseThrow();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
