package io.slotwright.schedule.openinghours;

import io.slotwright.schedule.slot.WeeklyHours;
import java.util.List;

/// What a text in the `opening_hours` syntax says.
///
/// @param weekly windows by day, then by start
/// @param notes what the text says beyond that, and what becomes of it
public record OpeningHours(WeeklyHours weekly, List<Note> notes) {

  public OpeningHours {
    notes = List.copyOf(notes);
  }

  /// A remark for people, which refuses nothing.
  public record Note(String code, String message) {}
}
