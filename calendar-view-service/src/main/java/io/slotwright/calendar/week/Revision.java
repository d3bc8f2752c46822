package io.slotwright.calendar.week;

/// Identifies a state of a post's calendar: two readings of the same revision are equal.
///
/// @param epoch tells apart versions that were counted from different beginnings
/// @param version grows with every change applied to the post
/// @param lapsedHolds the number of its holds that have expired since, without any event: time
/// changes a calendar too
public record Revision(String epoch, long version, long lapsedHolds) {

  /// Whether `other` is a later state of the same epoch.
  public boolean isBefore(Revision other) {
    return epoch.equals(other.epoch)
        && (version < other.version
            || (version == other.version && lapsedHolds < other.lapsedHolds));
  }
}
