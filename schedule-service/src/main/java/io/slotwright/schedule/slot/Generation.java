package io.slotwright.schedule.slot;

import io.slotwright.common.time.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Compares the computed days of one post with the published ones, so that a second run changes
/// nothing.
///
/// @param changes the days that offer something else than was announced, as they are to be
///     announced now
public record Generation(Generated summary, List<AnnouncedDay> changes) {

  public Generation {
    changes = List.copyOf(changes);
  }

  /// @param announced by date; a date that is not in it was never announced, which for the others
  ///     is the same as a day without slots and blocks
  public static Generation of(
      UUID postId, SlotPlan plan, Map<LocalDate, AnnouncedDay> announced, DateSpan span) {
    List<PostDay> wanted = span.dates().map(plan::on).toList();
    List<AnnouncedDay> changes =
        wanted.stream()
            .flatMap(day -> change(postId, day, announced.get(day.date())).stream())
            .toList();
    long slots = wanted.stream().mapToLong(PostDay::slotCount).sum();
    return new Generation(new Generated(1, wanted.size(), slots, changes.size()), changes);
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
