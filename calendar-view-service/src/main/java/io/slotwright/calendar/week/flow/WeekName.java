package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Week;
import java.util.NavigableSet;
import java.util.UUID;

/// What a client may ask for of one post, whatever its revision.
///
/// @param days 0 for Monday to 6 for Sunday
public record WeekName(
    UUID postId, Week week, NavigableSet<Integer> days, Form form, Audience audience) {

  /// How a week is written.
  public enum Form {
    /// A response of its own, or an element of the weeks of a service point.
    WEEK,
    /// A column of the day board: one day, without what all columns share.
    COLUMN
  }

  /// The value of the entity tag at a revision. It includes week and zone, because a client may
  /// omit both, and the same URL then means another week tomorrow. Operators get other bytes of the
  /// same week, each with drafts of their own, so they get another tag.
  String tag(Revision revision) {
    return String.join(
        ".",
        revision.epoch(),
        Long.toString(revision.version()),
        Long.toString(revision.lapsedHolds()),
        week.monday().toString(),
        week.zone().getId() + tagOf(audience));
  }

  private static String tagOf(Audience audience) {
    return switch (audience) {
      case Audience.Public everyone -> "";
      case Audience.Operator(String subject) -> ".operator-" + Digests.hex(subject);
    };
  }
}
