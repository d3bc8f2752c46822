package io.slotwright.booking.index;

import io.slotwright.booking.availability.Occupation;
import io.slotwright.booking.availability.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The slots and occupations of one post. Immutable, so that every reader sees one consistent
/// state; times are microseconds since 1970.
final class PostTime {

  static final PostTime EMPTY = new PostTime(Days.NONE, Occupied.NOTHING);

  /// Stands for a time that does not exist.
  static final long NEVER = Long.MAX_VALUE;

  private final Days days;
  private final Occupied occupied;

  private PostTime(Days days, Occupied occupied) {
    this.days = days;
    this.occupied = occupied;
  }

  /// With `day` in the place of what the date had before.
  PostTime with(Day day) {
    return new PostTime(days.with(day), occupied);
  }

  /// With nothing on `date`.
  PostTime without(int date) {
    return new PostTime(days.without(date), occupied);
  }

  PostTime with(UUID allocation, Occupation occupation) {
    return new PostTime(days, occupied.with(allocation, occupation));
  }

  PostTime without(UUID allocation) {
    return new PostTime(days, occupied.without(allocation));
  }

  /// Without what had ended by `time`.
  PostTime from(long time) {
    Days later = days.from(time);
    Occupied rest = occupied.from(time);
    return later == days && rest == occupied ? this : new PostTime(later, rest);
  }

  /// The first start in `[from, before)` of a row of slots that is long enough and free for all
  /// that is needed; [#NEVER] when there is none.
  long firstFree(long from, long before, Needed needed, long now) {
    long best = before;
    for (int day = 0; day < days.count() && days.begin(day) < best; day++) {
      if (days.end(day) > from) {
        best = firstFreeIn(day, from, best, needed, now);
      }
    }
    return best == before ? NEVER : best;
  }

  /// The slots that touch `[from, before)`, ascending.
  List<Slot> slots(long from, long before) {
    List<Slot> found = new ArrayList<>();
    for (int day = 0; day < days.count() && days.begin(day) < before; day++) {
      if (days.end(day) > from) {
        days.get(day).addSlotsIn(from, before, found);
      }
    }
    return found;
  }

  List<Occupation> occupations(long from, long before, @Nullable UUID except) {
    return occupied.in(from, before, except);
  }

  /// Like [#firstFree] among the starts of one day; `before` when there is none.
  private long firstFreeIn(int day, long from, long before, Needed needed, long now) {
    int slot = days.firstFrom(day, from);
    while (slot < days.size(day) && days.start(day, slot) < before) {
      long start = days.start(day, slot);
      long end = rowEnd(day, slot, start + needed.length());
      if (end == NEVER) {
        slot++;
        continue;
      }
      long taken = endOfFirstInTheWay(start, end, needed, now);
      if (taken == Occupied.NONE) {
        return start;
      }
      // The next services can start only after its end and the buffer before them.
      slot = days.firstFrom(day, taken + needed.before());
    }
    return before;
  }

  /// Like [Occupied#endOfFirstIn], for all the time that services from `start` on would occupy.
  ///
  /// @param rowEnd when the slots that they cover end
  private long endOfFirstInTheWay(long start, long rowEnd, Needed needed, long now) {
    long until = Math.max(rowEnd, start + needed.length() + needed.after());
    return occupied.endOfFirstIn(start - needed.before(), until, now);
  }

  /// When the row of consecutive slots from `slot` on ends, with no more slots than it takes to
  /// reach `needed`; [#NEVER] when it breaks off before. A row may continue in the next day.
  private long rowEnd(int day, int slot, long needed) {
    int at = day;
    int next = slot;
    long end = days.end(day, slot);
    while (end < needed) {
      next++;
      while (next == days.size(at)) {
        if (++at == days.count() || days.begin(at) > end) {
          return NEVER;
        }
        next = days.firstFrom(at, end);
      }
      if (days.start(at, next) != end) {
        return NEVER;
      }
      end = days.end(at, next);
    }
    return end;
  }
}
