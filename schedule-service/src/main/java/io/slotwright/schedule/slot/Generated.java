package io.slotwright.schedule.slot;

/// What came of bringing posts up to date.
///
/// @param posts how many were looked at
/// @param days how many local dates of them, those without slots included
/// @param slots how many slots those days have now, blocked ones included
/// @param daysChanged how many of the days became other days, and were announced as such
public record Generated(int posts, long days, long slots, long daysChanged) {

  public static final Generated NOTHING = new Generated(0, 0, 0, 0);

  public Generated and(Generated other) {
    return new Generated(
        posts + other.posts,
        days + other.days,
        slots + other.slots,
        daysChanged + other.daysChanged);
  }
}
