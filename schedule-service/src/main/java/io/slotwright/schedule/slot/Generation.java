package io.slotwright.schedule.slot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the days that have to be announced anew, so that doing it twice changes nothing.
public final class Generation {

  private Generation() {}

  /// The days of `span` on which `supply` offers something else than was announced, as they are to
  /// be announced now.
  ///
  /// @param announced by date; a date that is not in it was never announced, which for the others
  ///     is the same as a day without slots and blocks
  public static List<AnnouncedDay> changes(
      UUID postId, Supply supply, Map<LocalDate, AnnouncedDay> announced, DateSpan span) {
    return span.dates()
        .flatMap(date -> change(postId, supply.on(date), announced.get(date)).stream())
        .toList();
  }

  private static Optional<AnnouncedDay> change(
      UUID postId, PostDay wanted, @Nullable AnnouncedDay known) {
    if (known == null) {
      return wanted.isBlank() ? Optional.empty() : Optional.of(new AnnouncedDay(postId, 1, wanted));
    }
    return saysTheSame(known.day(), wanted) ? Optional.empty() : Optional.of(known.then(wanted));
  }

  /// Days with nothing in them are alike, whatever the zone and duration of the slots they lack.
  private static boolean saysTheSame(PostDay known, PostDay wanted) {
    return known.equals(wanted) || (known.isBlank() && wanted.isBlank());
  }
}
