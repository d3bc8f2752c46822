package io.slotwright.chaos.check;

import io.slotwright.chaos.check.Step.SeeTaken;
import io.slotwright.chaos.history.Act.Command;
import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Outcome.Refused;
import io.slotwright.chaos.history.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Each slot behaves as if all operations had taken effect at one moment each, one after the other:
/// there is an order of its changes and reads that agrees with the order of requests and answers,
/// and that ends with the database's final state.
final class Linearizability implements Check {
  private static final Set<String> OCCUPIED = Set.of("slot-taken", "slot-held");

  @Override
  public String promise() {
    return "the history of each slot is linearizable";
  }

  @Override
  public List<Breach> breaches(History history) {
    Map<Slot, List<Event>> events = SlotEvents.of(history);
    List<Operation> refusals = uncontested(history);
    refusals.stream()
        .filter(refused -> wanted(refused).size() == 1)
        .forEach(refused -> of(wanted(refused).getFirst(), events).add(seen(refused)));
    Map<Slot, SlotHistory> judged = new HashMap<>();
    events.forEach((slot, all) -> judged.put(slot, new SlotHistory(all)));
    return Stream.concat(
            judged.entrySet().stream().flatMap(each -> stuck(each.getKey(), each.getValue())),
            refusals.stream()
                .filter(refused -> wanted(refused).size() > 1)
                .filter(refused -> !isExplained(refused, judged))
                .map(this::unexplained))
        .toList();
  }

  /// Refusals because a slot is taken that no other attempt explains.
  private static List<Operation> uncontested(History history) {
    Contests contests = new Contests(history);
    return history.operations().stream()
        .filter(Linearizability::saysTaken)
        .filter(operation -> !contests.contested(operation))
        .toList();
  }

  /// The histories of all slots that clients requested.
  private static <T> T of(Slot slot, Map<Slot, T> all) {
    return Objects.requireNonNull(all.get(slot));
  }

  static boolean saysTaken(Operation operation) {
    return operation.act().wants().isPresent()
        && operation.outcome() instanceof Refused refused
        && OCCUPIED.contains(refused.code());
  }

  private static List<Slot> wanted(Operation refused) {
    return refused.act().wants().orElseThrow().each();
  }

  private static Event seen(Operation refused) {
    return new Event(
        new SeeTaken(refused.act() instanceof Command command ? command.booking() : null),
        refused.invoked(),
        refused.completed(),
        refused);
  }

  /// A request for several slots is refused when any one of them is taken.
  private static boolean isExplained(Operation refused, Map<Slot, SlotHistory> judged) {
    return wanted(refused).stream().anyMatch(slot -> of(slot, judged).explains(seen(refused)));
  }

  private Stream<Breach> stuck(Slot slot, SlotHistory history) {
    return history.stuck().stream()
        .map(events -> new Breach(promise(), "no order explains " + slot, operations(events)));
  }

  private Breach unexplained(Operation refused) {
    return new Breach(promise(), "refused, and nothing was in the way", List.of(refused));
  }

  private static List<Operation> operations(List<Event> events) {
    return events.stream().map(Event::of).filter(Objects::nonNull).distinct().toList();
  }
}
