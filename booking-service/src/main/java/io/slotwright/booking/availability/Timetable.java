package io.slotwright.booking.availability;

import static java.util.Collections.unmodifiableList;
import static java.util.Comparator.comparing;

import io.slotwright.booking.supply.Post;
import io.slotwright.booking.supply.PostDay;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One post's time around the moment that matters: what it offers and what of it is taken.
///
/// Blocked slots are not in it: for a customer they do not exist.
public final class Timetable {

  private final ServicePoint point;
  private final Post post;
  private final List<Slot> slots;
  private final List<Occupation> occupations;

  private Timetable(ServicePoint point, Post post, List<Slot> slots, List<Occupation> occupations) {
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
    List<Slot> slots = new ArrayList<>();
    for (PostDay day : days) {
      for (TimeRange range : day.openSlots()) {
        slots.add(new Slot(range, day.date(), day.version()));
      }
    }
    slots.sort(comparing(Timetable::start));
    List<Occupation> ascending = new ArrayList<>(occupations);
    ascending.sort(comparing(Timetable::start));
    return ofAscending(point, post, slots, ascending, now);
  }

  /// Like [#of], without putting anything in order.
  ///
  /// @param slots ascending, those that a block touches left out
  /// @param occupations ascending by start
  public static Timetable ofAscending(
      ServicePoint point, Post post, List<Slot> slots, List<Occupation> occupations, Instant now) {
    List<Occupation> standing = new ArrayList<>(occupations);
    standing.removeIf(occupation -> !occupation.standsAt(now));
    return new Timetable(point, post, unmodifiableList(slots), unmodifiableList(standing));
  }

  public ServicePoint point() {
    return point;
  }

  public Post post() {
    return post;
  }

  /// Every slot that is offered, ascending, taken ones included.
  public List<Slot> slots() {
    return slots;
  }

  /// The slot in which `instant` lies.
  public Optional<Slot> slotAround(Instant instant) {
    int after = firstAfter(slots, Timetable::start, instant);
    return after == 0
        ? Optional.empty()
        : Optional.of(slots.get(after - 1)).filter(slot -> slot.range().contains(instant));
  }

  /// The consecutive slots from `start` on, each beginning where the one before ends, as many as
  /// `length` needs; fewer when the row breaks off, none when no slot starts there.
  public List<Slot> rowFrom(Instant start, Duration length) {
    Instant needed = start.plus(length);
    int first = Math.max(0, firstAfter(slots, Timetable::start, start) - 1);
    int next = first;
    Instant end = start;
    while (next < slots.size()
        && start(slots.get(next)).equals(end)
        && (next == first || end.isBefore(needed))) {
      end = slots.get(next).range().end();
      next++;
    }
    return slots.subList(first, next);
  }

  /// The earliest occupation that overlaps `range`; empty when there is none.
  public Optional<Occupation> occupationIn(TimeRange range) {
    int first = Math.max(0, firstAfter(occupations, Timetable::start, range.start()) - 1);
    int next = Math.min(first + 2, occupations.size());
    for (Occupation occupation : occupations.subList(first, next)) {
      if (occupation.range().overlaps(range)) {
        return Optional.of(occupation);
      }
    }
    return Optional.empty();
  }

  /// All occupations in this time, ascending by start.
  public List<Occupation> occupations() {
    return occupations;
  }

  /// The longest possible rows of consecutive free slots, ascending.
  ///
  /// @param earliest slots that start before it do not count
  List<TimeRange> freeRuns(Instant earliest) {
    List<TimeRange> runs = new ArrayList<>();
    for (Slot slot : slotsFrom(earliest)) {
      if (free(slot)) {
        boolean goesOn = !runs.isEmpty() && runs.getLast().end().equals(slot.range().start());
        runs.add(goesOn ? runs.removeLast().and(slot.range()) : slot.range());
      }
    }
    return runs;
  }

  /// The share of the slots that is taken, in percent; 0 when there are no slots.
  ///
  /// @param earliest slots that start before it do not count
  long loadPercent(Instant earliest) {
    List<Slot> counted = slotsFrom(earliest);
    long taken = counted.stream().filter(slot -> !free(slot)).count();
    return counted.isEmpty() ? 0 : 100 * taken / counted.size();
  }

  private List<Slot> slotsFrom(Instant earliest) {
    return slots.stream().filter(slot -> !start(slot).isBefore(earliest)).toList();
  }

  private boolean free(Slot slot) {
    return occupationIn(slot.range()).isEmpty();
  }

  private static Instant start(Slot slot) {
    return slot.range().start();
  }

  private static Instant start(Occupation occupation) {
    return occupation.range().start();
  }

  /// The place of the first of `ascending` that starts later; their number when none does.
  private static <T> int firstAfter(
      List<T> ascending, Function<T, Instant> start, Instant instant) {
    int low = 0;
    int high = ascending.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.apply(ascending.get(middle)).isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
