package io.slotwright.schedule.openinghours;

import io.slotwright.schedule.slot.WeeklyHours;
import java.util.List;

/// The weekly hours that a text in the `opening_hours` syntax describes.
///
/// @param weekly windows by day, then by start
/// @param notes on parts of the text that weekly hours do not contain, and how they are handled
public record OpeningHours(WeeklyHours weekly, List<Note> notes) {

  public OpeningHours {
    notes = List.copyOf(notes);
  }

  /// A remark for people, which refuses nothing.
  public record Note(String code, String message) {}
}
