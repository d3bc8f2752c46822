package io.slotwright.schedule.slot;

/// The result of regenerating posts.
///
/// @param posts how many were looked at
/// @param days how many local dates of them, those without slots included
/// @param slots how many slots those days have now, blocked ones included
/// @param daysChanged how many of the days changed and were published
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
