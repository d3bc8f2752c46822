package io.slotwright.schedule.draft;

import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.slot.WallClock;
import io.slotwright.schedule.slot.Window;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The opening hours of one date after more of it is opened.
///
/// Existing windows stay, and with them their slots; new windows are added for the time that they
/// do not cover.
///
/// @param hours the windows of the date now
/// @param missing the time that has to be opened in addition
record DraftedDate(LocalDate date, WallClock clock, List<Window> hours, TimeSet missing) {

  static DraftedDate of(DraftBase base, LocalDate date, TimeSet available) {
    WallClock clock = base.clock();
    // A window that the clock skips on this date has no slots, but would be in the way of others.
    List<Window> hours =
        base.plan().hoursOn(date).stream()
            .filter(window -> !clock.openings(date, List.of(window)).isEmpty())
            .toList();
    TimeSet open = TimeSet.of(clock.openings(date, hours));
    return new DraftedDate(date, clock, hours, available.within(clock.day(date)).minus(open));
  }

  boolean isSame() {
    return missing.isEmpty();
  }

  /// The windows that open exactly what is missing, ascending; empty when there are none, because
  /// the clock shows some of it twice or not to the minute.
  Optional<List<Window>> windows() {
    return opening(missing.ranges());
  }

  /// The missing time that windows cannot express.
  List<TimeRange> unsayable() {
    if (windows().isPresent()) {
      return List.of();
    }
    List<TimeRange> alone =
        missing.ranges().stream().filter(range -> opening(List.of(range)).isEmpty()).toList();
    return alone.isEmpty() ? missing.ranges() : alone;
  }

  private Optional<List<Window>> opening(List<TimeRange> more) {
    List<Window> added =
        more.stream().flatMap(range -> clock.window(date, range).stream()).toList();
    List<Window> all =
        Stream.concat(hours.stream(), added.stream())
            .sorted(Comparator.comparing(Window::start))
            .toList();
    List<TimeRange> wanted =
        Stream.concat(clock.openings(date, hours).stream(), more.stream())
            .sorted(Comparator.comparing(TimeRange::start))
            .toList();
    return clock.openings(date, all).equals(wanted) && areApart(all)
        ? Optional.of(all)
        : Optional.empty();
  }

  private static boolean areApart(List<Window> ascending) {
    for (int next = 1; next < ascending.size(); next++) {
      if (ascending.get(next - 1).overlaps(ascending.get(next))) {
        return false;
      }
    }
    return true;
  }
}
