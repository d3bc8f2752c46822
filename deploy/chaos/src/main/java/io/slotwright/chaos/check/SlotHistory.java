package io.slotwright.chaos.check;

import io.slotwright.chaos.check.SlotState.Free;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The events of one slot, judged stretch by stretch.
final class SlotHistory {

  /// @param before the possible states of the slot at its beginning
  private record Judged(Set<SlotState> before, Stretch stretch, Set<SlotState> after) {}

  private final List<Judged> judged = new ArrayList<>();
  private @Nullable List<Event> stuck;

  SlotHistory(List<Event> events) {
    Set<SlotState> states = Set.of(new Free());
    for (Stretch stretch : Stretch.of(events)) {
      Search search = stretch.from(states);
      judged.add(new Judged(states, stretch, search.ends()));
      states = search.ends();
      if (states.isEmpty()) {
        stuck = search.evidence();
        return;
      }
    }
  }

  /// The stretch in which no order is possible; empty when there is one of all events.
  Optional<List<Event>> stuck() {
    return Optional.ofNullable(stuck);
  }

  /// Whether there is an order with `more`, which changes nothing.
  boolean explains(Event more) {
    List<Event> around = new ArrayList<>(List.of(more));
    Set<SlotState> before = Set.of(new Free());
    for (Judged each : judged) {
      if (each.stretch().to().isBefore(more.from())) {
        before = each.after();
      } else if (!each.stretch().events().getFirst().from().isAfter(more.to())) {
        around.addAll(each.stretch().events());
      }
    }
    return !new Search(around, before).ends().isEmpty();
  }
}
