package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.util.UUID;

/// What occupies a post's time: a live reservation or a live booking.
///
/// @param id of the reservation or the booking; a booking may have that of its reservation
/// @param range all that it keeps free of others, its buffers included
/// @param status [CellStatus#HELD] or [CellStatus#BOOKED]
/// @param displaced whether the post no longer offers the slots it stands on
/// @param pending whether an operator has yet to approve it
public record Allocation(
    UUID id, TimeRange range, CellStatus status, boolean displaced, boolean pending) {

  public static Allocation hold(UUID id, TimeRange range) {
    return new Allocation(id, range, CellStatus.HELD, false, false);
  }

  public static Allocation booking(UUID id, TimeRange range) {
    return new Allocation(id, range, CellStatus.BOOKED, false, false);
  }

  /// Distinguishes it from its neighbours in public: positive, and the same in every reading and
  /// on every replica. Only 31 bits of the mixed id are left, so the id cannot be computed from it.
  public int number() {
    long mixed = mixed(id.getMostSignificantBits() ^ mixed(id.getLeastSignificantBits()));
    int number = (int) (mixed >>> 33);
    return number == 0 ? 1 : number;
  }

  /// One step of SplitMix64 (Steele, Lea and Flood, 2014): every bit depends on every bit.
  private static long mixed(long bits) {
    long sum = bits + 0x9E3779B97F4A7C15L;
    long once = (sum ^ (sum >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }
}
