package io.slotwright.booking.index;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The days of one post that have open slots, ascending. Immutable; packed, because there are sixty
/// of each of ten thousand posts. Times are microseconds since 1970.
final class Days {

  static final Days NONE = new Days(0);

  /// All dates of this millennium and the next.
  private static final int DATE_BITS = 20;

  private static final long DATE = (1 << DATE_BITS) - 1;

  private final long[] begins;

  /// The version of each day, and below it the date.
  private final long[] stamps;

  private final Grid[] grids;

  private Days(int count) {
    begins = new long[count];
    stamps = new long[count];
    grids = new Grid[count];
  }

  int count() {
    return begins.length;
  }

  Day get(int day) {
    return new Day(date(day), stamps[day] >> DATE_BITS, begins[day], grids[day]);
  }

  /// When the first slot of a day starts.
  long begin(int day) {
    return begins[day];
  }

  /// When the last slot of a day ends.
  long end(int day) {
    return end(day, size(day) - 1);
  }

  /// How many slots a day has.
  int size(int day) {
    return grids[day].size();
  }

  long start(int day, int slot) {
    return begins[day] + grids[day].start(slot);
  }

  long end(int day, int slot) {
    return begins[day] + grids[day].end(slot);
  }

  /// The first slot of a day that starts at `time` or later; [#size(int)] when none does.
  int firstFrom(int day, long time) {
    return grids[day].firstFrom(time - begins[day]);
  }

  /// With `added` in the place of what its date had before.
  Days with(Day added) {
    Days others = without(added.date());
    int before = EpochMicros.firstFrom(others.begins, added.begin());
    Days more = new Days(others.count() + 1);
    others.copy(0, before, more, 0);
    others.copy(before, others.count() - before, more, before + 1);
    more.begins[before] = added.begin();
    more.stamps[before] = added.version() << DATE_BITS | added.date();
    more.grids[before] = added.grid();
    return more;
  }

  /// With nothing on `date`.
  Days without(int date) {
    return those(day -> date(day) != date);
  }

  /// Without those that had ended by `time`.
  Days from(long time) {
    return those(day -> end(day) > time);
  }

  private Days those(IntPredicate wanted) {
    int[] kept = IntStream.range(0, count()).filter(wanted).toArray();
    if (kept.length == count()) {
      return this;
    }
    Days fewer = new Days(kept.length);
    for (int i = 0; i < kept.length; i++) {
      copy(kept[i], 1, fewer, i);
    }
    return fewer;
  }

  private void copy(int from, int count, Days to, int at) {
    System.arraycopy(begins, from, to.begins, at, count);
    System.arraycopy(stamps, from, to.stamps, at, count);
    System.arraycopy(grids, from, to.grids, at, count);
  }

  private int date(int day) {
    return (int) (stamps[day] & DATE);
  }
}
