package io.slotwright.chaos.calendar.check;

import io.slotwright.chaos.calendar.history.CalendarHistory;
import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Lines;
import io.slotwright.chaos.check.Breach;
import java.util.List;

/// A promise of the calendar, and a check of a history for breaches of it.
public interface CalendarCheck {

  /// The promise, in a few words.
  String promise();

  /// Empty when it was kept.
  List<Breach> breaches(CalendarHistory history);

  /// All checks.
  static List<CalendarCheck> all() {
    return List.of(
        new NeverBack(),
        new NotOlderThanTold(),
        new OneTagOneBody(),
        new ScreensAgree(),
        new BookingsShown(),
        new NamedAnswers());
  }

  /// A breach of this promise.
  ///
  /// @param what a sentence that describes it
  default Breach breach(String what) {
    return new Breach(promise(), what, List.of());
  }

  /// A breach of this promise, with the deed that shows it.
  default Breach breach(String what, Deed deed) {
    return breach(what + "\n    " + Lines.of(deed));
  }
}
