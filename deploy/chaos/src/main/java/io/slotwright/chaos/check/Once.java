package io.slotwright.chaos.check;

import static java.util.stream.Collectors.groupingBy;

import io.slotwright.chaos.history.Act.Creation;
import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Outcome.Held;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import io.slotwright.chaos.history.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// An `Idempotency-Key` creates one thing, however often it is sent and to whichever replica.
final class Once implements Check {

  @Override
  public String promise() {
    return "a key makes one thing";
  }

  @Override
  public List<Breach> breaches(History history) {
    Map<String, Set<UUID>> things = new HashMap<>();
    history.truth().made().forEach((key, id) -> add(things, key, id));
    for (Truth.Booking booking : history.truth().bookings()) {
      add(things, booking.key(), booking.id());
    }
    Map<String, List<Operation>> byKey = creations(history);
    byKey.forEach((key, all) -> all.forEach(each -> addTold(things, key, each)));
    return things.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(
            entry ->
                new Breach(
                    promise(),
                    "the key %s made %s".formatted(entry.getKey(), entry.getValue()),
                    byKey.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  private static Map<String, List<Operation>> creations(History history) {
    return history.operations().stream()
        .filter(operation -> operation.act() instanceof Creation)
        .collect(groupingBy(operation -> ((Creation) operation.act()).key()));
  }

  private static void addTold(Map<String, Set<UUID>> things, String key, Operation operation) {
    switch (operation.outcome()) {
      case Held held -> add(things, key, held.hold());
      case KnownBooking told -> add(things, key, told.booking());
      default -> {}
    }
  }

  private static void add(Map<String, Set<UUID>> things, String key, UUID id) {
    things.computeIfAbsent(key, any -> new HashSet<>()).add(id);
  }
}
