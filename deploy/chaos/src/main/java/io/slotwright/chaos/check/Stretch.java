package io.slotwright.chaos.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What happened to a slot between two moments at which nothing was under way: it can be judged by
/// itself, given what the slot may have been before.
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

  /// @param before what the slot may be at its beginning
  Search from(Set<SlotState> before) {
    return new Search(events, before);
  }
}
