package io.slotwright.schedule.closure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The origin of a closure; it identifies the closure when the file is imported again.
///
/// @param uid of the event
/// @param occurrence when the occurrence would have started by the event's rule, empty for an event
/// that happens once; on the second day of a longer one `+1` is put behind it, and so on; `~2` at
/// the end where a second event has the same UID and starts then, too
public record Source(String uid, String occurrence) {

  private static final Pattern PARTS = Pattern.compile("([^+~]*)(?:\\+(\\d+))?(?:~\\d+)?");

  /// The source of an event that has the same UID and starts at the same time as others.
  ///
  /// @param number from 2
  public Source twin(int number) {
    return new Source(uid, occurrence + "~" + number);
  }

  /// A date or an instant, empty for an event that happens once.
  String start() {
    return parts().group(1);
  }

  /// Which day of the occurrence it is, from 0.
  int day() {
    String day = parts().group(2);
    return day == null ? 0 : Integer.parseInt(day);
  }

  private Matcher parts() {
    Matcher parts = PARTS.matcher(occurrence);
    if (!parts.matches()) {
      throw new IllegalStateException("no occurrence: " + occurrence);
    }
    return parts;
  }
}
