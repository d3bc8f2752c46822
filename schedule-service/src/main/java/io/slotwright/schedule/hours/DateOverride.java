package io.slotwright.schedule.hours;

import io.slotwright.schedule.slot.Window;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The hours of one date, in place of the weekly template's.
///
/// @param version the availability version at which it was set, so that one that was removed and
/// set again has another
public record DateOverride(LocalDate date, long version, SpecialHours hours) {

  /// The hours of the post on a date, and the reason for them.
  ///
  /// @param windows empty for closed; they do not overlap
  public record SpecialHours(List<Window> windows, @Nullable String reason) {

    public SpecialHours {
      windows = List.copyOf(windows);
    }
  }
}
