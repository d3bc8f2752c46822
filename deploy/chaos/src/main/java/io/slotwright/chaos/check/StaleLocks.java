package io.slotwright.chaos.check;

import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// When locks on slots may have been left behind: around attempts that were slow or not answered,
/// since Redis may have been slow or a process may have died halfway, and while Redis was in
/// trouble. At all other times a lock is released before its attempt is answered.
final class StaleLocks {

  /// How long such a lock stays: the service's `slotwright.booking.slot-lock`, and as long again
  /// for what a paused process finishes.
  static final Duration LINGER = Duration.ofSeconds(6);

  /// Shorter than the service waits for Redis.
  private static final Duration SLOW = Duration.ofMillis(100);

  private static final String LOCKS = "redis";

  private final List<Trouble> troubles;

  private record Span(Instant from, Instant to) {}

  /// Spans that do not touch each other, by their beginning.
  private final NavigableMap<Instant, Instant> spans = new TreeMap<>();

  StaleLocks(History history) {
    this.troubles = history.troubles();
    Stream.concat(
            history.operations().stream().filter(StaleLocks::isSuspect).map(StaleLocks::around),
            history.troubles().stream()
                .filter(trouble -> trouble.what().contains(LOCKS))
                .map(StaleLocks::around))
        .sorted(Comparator.comparing(Span::from))
        .forEach(this::add);
  }

  private static boolean isSuspect(Operation operation) {
    return operation.act().wants().isPresent()
        && (operation.isUnknown()
            || Duration.between(operation.invoked(), operation.completed()).compareTo(SLOW) > 0);
  }

  private static Span around(Operation operation) {
    return new Span(operation.invoked(), operation.completed().plus(LINGER));
  }

  private static Span around(Trouble trouble) {
    return new Span(trouble.from(), trouble.to().plus(LINGER));
  }

  private void add(Span span) {
    var last = spans.lastEntry();
    if (last != null && !last.getValue().isBefore(span.from())) {
      spans.put(last.getKey(), Collections.max(List.of(last.getValue(), span.to())));
    } else {
      spans.put(span.from(), span.to());
    }
  }

  /// When a lock that the attempt has left behind is gone. Requests that a frozen process or a
  /// silent line held up are carried out after its healing.
  Instant lockGone(Operation attempt) {
    return troubles.stream()
        .filter(
            trouble ->
                trouble.from().isBefore(attempt.completed())
                    && trouble.to().isAfter(attempt.invoked()))
        .map(Trouble::to)
        .filter(attempt.completed()::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(attempt.completed())
        .plus(LINGER);
  }

  boolean covers(Instant moment) {
    var span = spans.floorEntry(moment);
    return span != null && !span.getValue().isBefore(moment);
  }
}
