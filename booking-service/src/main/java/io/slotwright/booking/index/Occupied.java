package io.slotwright.booking.index;

import io.slotwright.booking.availability.Occupation;
import io.slotwright.common.time.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The occupied times of one post: ascending, none overlapping another, lapsed holds included until
/// they are retired. Immutable; times are microseconds since 1970.
final class Occupied {

  static final Occupied NOTHING = new Occupied(new long[0]);

  /// No end of anything.
  static final long NONE = Long.MIN_VALUE;

  private static final long FOR_GOOD = Long.MAX_VALUE;

  /// The fields of a row: start, end, when it lapses, and the random half of its id, which is
  /// enough to distinguish the few rows of a post.
  private static final int WIDTH = 4;

  private final long[] rows;

  private Occupied(long[] rows) {
    this.rows = rows;
  }

  /// With `occupation` in the place of what had its id.
  Occupied with(UUID id, Occupation occupation) {
    long start = EpochMicros.of(occupation.range().start());
    long end = EpochMicros.of(occupation.range().end());
    long[] others = without(id).rows;
    int at = WIDTH * new Occupied(others).firstEndingAfter(start);
    long[] more = new long[others.length + WIDTH];
    System.arraycopy(others, 0, more, 0, at);
    more[at] = start;
    more[at + 1] = end;
    more[at + 2] = until(occupation);
    more[at + 3] = id.getLeastSignificantBits();
    System.arraycopy(others, at, more, at + WIDTH, others.length - at);
    return new Occupied(more);
  }

  Occupied without(UUID id) {
    for (int row = 0; row < size(); row++) {
      if (id(row) == id.getLeastSignificantBits()) {
        long[] fewer = new long[rows.length - WIDTH];
        System.arraycopy(rows, 0, fewer, 0, row * WIDTH);
        System.arraycopy(
            rows, (row + 1) * WIDTH, fewer, row * WIDTH, rows.length - (row + 1) * WIDTH);
        return new Occupied(fewer);
      }
    }
    return this;
  }

  /// Without what had ended by `time`.
  Occupied from(long time) {
    int ended = firstEndingAfter(time);
    return ended == 0 ? this : new Occupied(Arrays.copyOfRange(rows, ended * WIDTH, rows.length));
  }

  /// The end of the first occupation that overlaps `[from, before)` and has not lapsed at `now`;
  /// [#NONE] when there is none.
  long endOfFirstIn(long from, long before, long now) {
    for (int row = firstEndingAfter(from); row < size() && start(row) < before; row++) {
      if (until(row) > now) {
        return end(row);
      }
    }
    return NONE;
  }

  /// The occupations that touch `[from, before)`, ascending, lapsed holds included.
  ///
  /// @param except is left out
  List<Occupation> in(long from, long before, @Nullable UUID except) {
    List<Occupation> found = new ArrayList<>();
    for (int row = firstEndingAfter(from); row < size() && start(row) < before; row++) {
      if (except == null || id(row) != except.getLeastSignificantBits()) {
        found.add(occupation(row));
      }
    }
    return found;
  }

  int size() {
    return rows.length / WIDTH;
  }

  private int firstEndingAfter(long time) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) > time) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private Occupation occupation(int row) {
    TimeRange range =
        new TimeRange(EpochMicros.toInstant(start(row)), EpochMicros.toInstant(end(row)));
    return until(row) == FOR_GOOD
        ? new Occupation.Booked(range)
        : new Occupation.Held(range, EpochMicros.toInstant(until(row)));
  }

  private static long until(Occupation occupation) {
    return switch (occupation) {
      case Occupation.Booked booked -> FOR_GOOD;
      case Occupation.Held held -> EpochMicros.of(held.until());
    };
  }

  private long start(int row) {
    return rows[row * WIDTH];
  }

  private long end(int row) {
    return rows[row * WIDTH + 1];
  }

  private long until(int row) {
    return rows[row * WIDTH + 2];
  }

  private long id(int row) {
    return rows[row * WIDTH + 3];
  }
}
