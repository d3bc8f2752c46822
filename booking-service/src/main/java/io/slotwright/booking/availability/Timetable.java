package io.slotwright.booking.availability;

import io.slotwright.booking.supply.Post;
import io.slotwright.booking.supply.PostDay;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One post's time around the moment that matters: what it offers and what of it is taken.
///
/// Blocked slots are not in it: for a customer they do not exist.
public final class Timetable {

  private final ServicePoint point;
  private final Post post;
  private final NavigableMap<Instant, Slot> slots;
  private final NavigableMap<Instant, Occupation> occupations;

  private Timetable(
      ServicePoint point,
      Post post,
      NavigableMap<Instant, Slot> slots,
      NavigableMap<Instant, Occupation> occupations) {
    this.point = point;
    this.post = post;
    this.slots = slots;
    this.occupations = occupations;
  }

  /// @param days of any dates; a slot that a block touches is left out
  /// @param occupations in any order; none overlaps another, except lapsed holds, which count for
  /// nothing
  /// @param now the moment at which everything is judged
  public static Timetable of(
      ServicePoint point,
      Post post,
      List<PostDay> days,
      List<Occupation> occupations,
      Instant now) {
    NavigableMap<Instant, Occupation> standing = new TreeMap<>();
    occupations.stream()
        .filter(occupation -> occupation.standsAt(now))
        .forEach(occupation -> standing.put(occupation.range().start(), occupation));
    NavigableMap<Instant, Slot> slots = new TreeMap<>();
    for (PostDay day : days) {
      for (TimeRange range : day.openSlots()) {
        slots.put(range.start(), new Slot(range, day.date(), day.version()));
      }
    }
    return new Timetable(point, post, slots, standing);
  }

  public ServicePoint point() {
    return point;
  }

  public Post post() {
    return post;
  }

  /// Every slot that is offered, ascending, taken ones included.
  public List<Slot> slots() {
    return List.copyOf(slots.values());
  }

  public Optional<Slot> slotStartingAt(Instant start) {
    return Optional.ofNullable(slots.get(start));
  }

  /// The slot in which `instant` lies.
  public Optional<Slot> slotAround(Instant instant) {
    return Optional.ofNullable(slots.floorEntry(instant))
        .map(Map.Entry::getValue)
        .filter(slot -> slot.range().contains(instant));
  }

  /// The consecutive slots from `start` on, each beginning where the one before ends, as many as
  /// `length` needs; fewer when the row breaks off, none when no slot starts there.
  public List<Slot> rowFrom(Instant start, Duration length) {
    List<Slot> row = new ArrayList<>();
    Instant needed = start.plus(length);
    Slot slot = slots.get(start);
    while (slot != null) {
      row.add(slot);
      if (!slot.range().end().isBefore(needed)) {
        break;
      }
      slot = slots.get(slot.range().end());
    }
    return row;
  }

  /// Who has any of `range`, the earliest first.
  public Optional<Occupation> occupationIn(TimeRange range) {
    return Stream.of(
            Optional.ofNullable(occupations.lowerEntry(range.start())),
            Optional.ofNullable(occupations.ceilingEntry(range.start())))
        .flatMap(Optional::stream)
        .map(Map.Entry::getValue)
        .filter(occupation -> occupation.range().overlaps(range))
        .findFirst();
  }

  /// What stands in this time at all, ascending by start.
  public List<Occupation> occupations() {
    return List.copyOf(occupations.values());
  }

  /// The rows of consecutive slots that nobody has, each as long as can be, ascending.
  List<TimeRange> freeRuns() {
    List<TimeRange> runs = new ArrayList<>();
    for (Slot slot : slots.values()) {
      if (free(slot)) {
        boolean goesOn = !runs.isEmpty() && runs.getLast().end().equals(slot.range().start());
        runs.add(goesOn ? runs.removeLast().and(slot.range()) : slot.range());
      }
    }
    return runs;
  }

  /// How much of the slots is taken, in hundredths; none of none.
  long loadPercent() {
    long taken = slots.values().stream().filter(slot -> !free(slot)).count();
    return slots.isEmpty() ? 0 : 100 * taken / slots.size();
  }

  private boolean free(Slot slot) {
    return occupationIn(slot.range()).isEmpty();
  }
}
