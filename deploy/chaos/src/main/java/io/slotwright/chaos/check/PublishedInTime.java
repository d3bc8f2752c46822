package io.slotwright.chaos.check;

import io.slotwright.chaos.history.Act.Release;
import io.slotwright.chaos.history.Aftermath;
import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Outcome.Held;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import io.slotwright.chaos.history.Outcome.Released;
import io.slotwright.chaos.history.Published;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Soon after all faults are healed everything is published and visible: every acknowledged change
/// as an event, every change of the database as an event at all, and every occupied time in the
/// calendar.
public final class PublishedInTime implements Check {
  /// How long that may take.
  public static final Duration BOUND = Duration.ofSeconds(10);

  /// A hold has one further change: its end.
  private static final long ENDED = 2;

  private static final int EXAMPLES = 10;

  @Override
  public String promise() {
    return "everything is published within 10 s of healing";
  }

  @Override
  public List<Breach> breaches(History history) {
    List<Breach> breaches = new ArrayList<>();
    late(history).ifPresent(breaches::add);
    unpublished(history).ifPresent(breaches::add);
    Aftermath aftermath = history.aftermath();
    overdue("a record waited in an outbox", aftermath.outboxesEmpty()).ifPresent(breaches::add);
    overdue("the calendar did not match the database", aftermath.calendarRight())
        .ifPresent(breaches::add);
    return breaches;
  }

  private Optional<Breach> late(History history) {
    Calm calm = new Calm(history.troubles(), BOUND);
    Map<Published, Instant> seen = history.aftermath().seen();
    List<Operation> late =
        history.operations().stream().filter(operation -> isLate(operation, calm, seen)).toList();
    return late.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Breach(
                promise(),
                "%,d acknowledged changes were not published in time".formatted(late.size()),
                late.stream().limit(EXAMPLES).toList()));
  }

  private static boolean isLate(Operation operation, Calm calm, Map<Published, Instant> seen) {
    return due(operation)
        .map(seen::get)
        .map(at -> at.isAfter(calm.deadline(operation.completed())))
        .orElse(due(operation).isPresent());
  }

  /// The version that must be published; empty when the operation changed nothing, or possibly
  /// nothing.
  static Optional<Published> due(Operation operation) {
    return switch (operation.outcome()) {
      case Held held -> Optional.of(new Published(held.hold(), Published.FIRST));
      case KnownBooking told -> Optional.of(new Published(told.booking(), told.version()));
      case Released released ->
          Optional.of(new Published(((Release) operation.act()).hold(), ENDED));
      default -> Optional.empty();
    };
  }

  private Optional<Breach> unpublished(History history) {
    List<Published> missing =
        history
            .truth()
            .written()
            .filter(change -> !history.aftermath().seen().containsKey(change))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Breach(
                promise(),
                "%,d changes were written and never published, such as %s"
                    .formatted(
                        missing.size(), missing.subList(0, Math.min(EXAMPLES, missing.size()))),
                List.of()));
  }

  private Optional<Breach> overdue(String what, Optional<Duration> after) {
    return after.filter(time -> time.compareTo(BOUND) <= 0).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Breach(
                promise(),
                "%s %s"
                    .formatted(
                        what,
                        after
                            .map(time -> "for %.1f s".formatted(time.toMillis() / 1e3))
                            .orElse("until the end")),
                List.of()));
  }
}
