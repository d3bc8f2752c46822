package io.slotwright.chaos.check;

import io.slotwright.chaos.history.Act;
import io.slotwright.chaos.history.Act.BookHold;
import io.slotwright.chaos.history.Act.Command;
import io.slotwright.chaos.history.Act.Release;
import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Outcome.Held;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import io.slotwright.chaos.history.SlotSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// No two live allocations of a post overlap at any moment: neither in the database, nor in what
/// was acknowledged to clients.
final class Overlaps implements Check {

  /// An acknowledged hold or booking, until a client has begun to end it.
  private record Tenure(UUID owner, SlotSpan span, Instant from, Instant to, Operation since) {
    boolean collidesWith(Tenure other) {
      return !owner.equals(other.owner)
          && span.overlaps(other.span)
          && from.isBefore(other.to)
          && other.from.isBefore(to);
    }
  }

  @Override
  public String promise() {
    return "no two live allocations overlap";
  }

  @Override
  public List<Breach> breaches(History history) {
    return Stream.concat(inTheDatabase(history), acknowledged(history)).toList();
  }

  private Stream<Breach> inTheDatabase(History history) {
    return history.collisions().stream()
        .distinct()
        .map(seen -> new Breach(promise(), "the database had " + seen, List.of()));
  }

  private Stream<Breach> acknowledged(History history) {
    Map<UUID, List<Tenure>> byPost = new HashMap<>();
    tenures(history)
        .forEach(
            tenure ->
                byPost
                    .computeIfAbsent(tenure.span().post(), post -> new ArrayList<>())
                    .add(tenure));
    return byPost.values().stream().flatMap(this::collisions);
  }

  /// By a sweep over time: only tenures that have not ended yet can overlap with the next.
  private Stream<Breach> collisions(List<Tenure> tenures) {
    tenures.sort(Comparator.comparing(Tenure::from));
    List<Tenure> current = new ArrayList<>();
    List<Breach> breaches = new ArrayList<>();
    for (Tenure next : tenures) {
      current.removeIf(tenure -> !tenure.to().isAfter(next.from()));
      current.stream()
          .filter(next::collidesWith)
          .map(
              other ->
                  new Breach(
                      promise(),
                      "two clients were given " + next.span(),
                      List.of(other.since(), next.since())))
          .forEach(breaches::add);
      current.add(next);
    }
    return breaches.stream();
  }

  private static Stream<Tenure> tenures(History history) {
    Map<UUID, List<Operation>> ends = new HashMap<>();
    for (Operation operation : history.operations()) {
      ended(operation.act())
          .ifPresent(owner -> ends.computeIfAbsent(owner, id -> new ArrayList<>()).add(operation));
    }
    return history.operations().stream()
        .flatMap(operation -> tenure(operation, history.truth().readAt(), ends).stream())
        .filter(tenure -> tenure.from().isBefore(tenure.to()));
  }

  /// The tenure that such an act may end, whatever its result.
  private static Optional<UUID> ended(Act act) {
    return switch (act) {
      case BookHold book -> Optional.of(book.hold());
      case Release release -> Optional.of(release.hold());
      case Command command -> Optional.of(command.booking());
      case Act.Hold hold -> Optional.empty();
      case Act.Book book -> Optional.empty();
      case Act.Look look -> Optional.empty();
    };
  }

  private static Optional<Tenure> tenure(
      Operation since, Instant end, Map<UUID, List<Operation>> ends) {
    return switch (since.outcome()) {
      case Held(UUID hold, SlotSpan span, Instant until) ->
          Optional.of(tenure(since, hold, span, until.isBefore(end) ? until : end, ends));
      case KnownBooking(UUID booking, long version, boolean live, SlotSpan span) when live ->
          Optional.of(tenure(since, booking, span, end, ends));
      default -> Optional.empty();
    };
  }

  /// An act that began before the acknowledgement may end it, if it is carried out late.
  private static Tenure tenure(
      Operation since, UUID owner, SlotSpan span, Instant latest, Map<UUID, List<Operation>> ends) {
    Instant to =
        ends.getOrDefault(owner, List.of()).stream()
            .filter(end -> !end.equals(since))
            .filter(end -> end.isUnknown() || end.completed().isAfter(since.completed()))
            .map(Operation::invoked)
            .min(Comparator.naturalOrder())
            .filter(first -> first.isBefore(latest))
            .orElse(latest);
    return new Tenure(owner, span, since.completed(), to, since);
  }
}
