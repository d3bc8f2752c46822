package io.slotwright.chaos.check;

import io.slotwright.chaos.check.SlotState.Free;
import io.slotwright.chaos.check.SlotState.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for an order of events in which each is possible and none comes before one that had
/// ended when it began: J. M. Wing and C. Gong, Testing and Verifying Concurrent Objects, 1993,
/// with what was tried already remembered as by G. Lowe, Testing for Linearizability, 2017.
final class Search {

  /// The services' clocks and ours are of one machine, and read one after the other.
  private static final Duration CLOCK_PRECISION = Duration.ofMillis(20);

  private static final int SHOWN = 12;

  private final List<Event> events;
  private final Set<Tried> tried = new HashSet<>();
  private final Set<SlotState> ends = new HashSet<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private @Nullable Node furthest;

  /// The events that have happened, and the resulting state.
  private record Tried(BitSet done, SlotState state) {}

  /// @param now the next event takes effect no earlier than this
  private record Node(
      BitSet done, SlotState state, Instant now, @Nullable Event last, @Nullable Node before) {}

  /// @param events of one slot
  /// @param starts the possible states of the slot before them
  Search(List<Event> events, Set<SlotState> starts) {
    this.events = events.stream().sorted(Comparator.comparing(Event::from)).toList();
    starts.forEach(start -> visit(new Node(new BitSet(), start, Instant.MIN, null, null)));
    while (!open.isEmpty()) {
      expand(open.pop());
    }
  }

  /// The possible states of the slot after all events; empty when no order of them is possible.
  Set<SlotState> ends() {
    return ends;
  }

  private void visit(Node node) {
    if (tried.add(new Tried(node.done(), node.state()))) {
      open.push(node);
      if (furthest == null || node.done().cardinality() > furthest.done().cardinality()) {
        furthest = node;
      }
    }
  }

  private void expand(Node node) {
    if (node.done().cardinality() == events.size()) {
      ends.add(node.state());
      return;
    }
    List<Integer> next = next(node);
    // A read never prevents a later event, so it need not be postponed.
    for (int index : next) {
      if (events.get(index).step().isGlance()) {
        Optional<Node> seen = after(node, index, node.state());
        if (seen.isPresent()) {
          visit(seen.get());
          return;
        }
      }
    }
    next.forEach(index -> possible(node, index).forEach(this::visit));
  }

  /// The events that may be next: no other had ended when they began.
  private List<Integer> next(Node node) {
    List<Integer> next = new ArrayList<>();
    Instant firstEnd = Instant.MAX;
    for (int index = node.done().nextClearBit(0);
        index < events.size() && !events.get(index).from().isAfter(firstEnd);
        index = node.done().nextClearBit(index + 1)) {
      next.add(index);
      Instant end = events.get(index).to();
      firstEnd = end.isBefore(firstEnd) ? end : firstEnd;
    }
    return next;
  }

  /// The current state and, when that is a hold that may have expired by then, the free one.
  private Stream<Node> possible(Node node, int index) {
    Stream<Node> asItIs = after(node, index, node.state()).stream();
    return node.state() instanceof Taken taken
            && !events.get(index).to().plus(CLOCK_PRECISION).isBefore(taken.lapses())
        ? Stream.concat(asItIs, after(node, index, new Free()).stream())
        : asItIs;
  }

  private Optional<Node> after(Node node, int index, SlotState state) {
    Event event = events.get(index);
    Instant now = event.from().isAfter(node.now()) ? event.from() : node.now();
    if (state instanceof Taken taken && now.isAfter(latest(taken))) {
      return Optional.empty();
    }
    return event
        .step()
        .in(state)
        .map(
            next -> {
              BitSet done = (BitSet) node.done().clone();
              done.set(index);
              return new Node(done, next, now, event, node);
            });
  }

  private static Instant latest(Taken taken) {
    return taken.lapses().equals(Instant.MAX) ? Instant.MAX : taken.lapses().plus(CLOCK_PRECISION);
  }

  /// The furthest order, for a reader: its last events, and those that could not follow.
  List<Event> evidence() {
    List<Event> order = new ArrayList<>();
    Node stuck = furthest;
    for (Node node = stuck; node != null && node.last() != null; node = node.before()) {
      order.addFirst(node.last());
    }
    List<Event> shown =
        new ArrayList<>(order.subList(Math.max(0, order.size() - SHOWN), order.size()));
    if (stuck != null) {
      next(stuck).stream().limit(SHOWN).map(events::get).forEach(shown::add);
    }
    return shown;
  }
}
