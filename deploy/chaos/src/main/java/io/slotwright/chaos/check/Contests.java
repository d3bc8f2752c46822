package io.slotwright.chaos.check;

import io.slotwright.chaos.history.Act.Creation;
import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Slot;
import io.slotwright.chaos.history.SlotSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds attempts for a slot at the same time. The service may refuse all but one of them, whatever
/// the result of that one: its lock on the slot keeps a crowd from the database.
final class Contests {

  /// @param until when its lock is released
  private record Attempt(Operation by, Instant until) {}

  private final Map<Slot, List<Attempt>> attempts = new HashMap<>();
  private final StaleLocks staleLocks;

  Contests(History history) {
    this.staleLocks = new StaleLocks(history);
    for (Operation operation : history.operations()) {
      operation
          .act()
          .wants()
          .ifPresent(wanted -> add(wanted, new Attempt(operation, until(operation))));
    }
  }

  private void add(SlotSpan wanted, Attempt attempt) {
    wanted
        .each()
        .forEach(slot -> attempts.computeIfAbsent(slot, any -> new ArrayList<>()).add(attempt));
  }

  private Instant until(Operation operation) {
    return staleLocks.covers(operation.completed())
        ? staleLocks.lockGone(operation)
        : operation.completed();
  }

  /// Whether another client wanted a slot that the refused `operation` wanted.
  boolean contested(Operation operation) {
    return operation.act().wants().stream()
        .flatMap(wanted -> wanted.each().stream())
        .flatMap(slot -> attempts.getOrDefault(slot, List.of()).stream())
        .anyMatch(attempt -> isInTheWay(attempt, operation));
  }

  private static boolean isInTheWay(Attempt attempt, Operation operation) {
    return !isTwin(attempt.by(), operation)
        && attempt.by().invoked().isBefore(operation.completed())
        && attempt.until().isAfter(operation.invoked());
  }

  /// The same operation, or one with the same key: these share a lock.
  private static boolean isTwin(Operation one, Operation other) {
    return one.equals(other)
        || (one.act() instanceof Creation first
            && other.act() instanceof Creation second
            && first.key().equals(second.key()));
  }
}
