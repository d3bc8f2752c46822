package io.slotwright.chaos.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The events of a slot between two moments without operations in flight: they can be judged alone,
/// given the possible states before them.
record Stretch(List<Event> events, Instant to) {

  static List<Stretch> of(List<Event> events) {
    List<Stretch> stretches = new ArrayList<>();
    List<Event> current = new ArrayList<>();
    Instant latest = Instant.MAX;
    for (Event event : events.stream().sorted(Comparator.comparing(Event::from)).toList()) {
      if (event.from().isAfter(latest)) {
        stretches.add(new Stretch(current, latest));
        current = new ArrayList<>();
      }
      latest = current.isEmpty() || event.to().isAfter(latest) ? event.to() : latest;
      current.add(event);
    }
    stretches.add(new Stretch(current, latest));
    return stretches;
  }

  /// @param before the possible states of the slot at its beginning
  Search from(Set<SlotState> before) {
    return new Search(events, before);
  }
}
