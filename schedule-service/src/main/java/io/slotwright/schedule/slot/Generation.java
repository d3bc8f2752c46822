package io.slotwright.schedule.slot;

import io.slotwright.common.time.DateSpan;
import java.time.Duration;
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
/// @param clockChanges those of them that a release of the time zone database has changed
public record Generation(
    Generated summary, List<AnnouncedDay> changes, List<ClockChange> clockChanges) {

  public Generation {
    changes = List.copyOf(changes);
    clockChanges = List.copyOf(clockChanges);
  }

  /// A day as it is to be announced.
  ///
  /// @param clocks the part of a release of the time zone database in it
  private record Difference(AnnouncedDay day, Optional<ClockChange> clocks) {}

  /// @param announced by date; a date that is not in it was never announced, which for the others
  ///     is the same as a day without slots and blocks
  public static Generation of(
      UUID postId,
      SlotPlan plan,
      Map<LocalDate, AnnouncedDay> announced,
      DateSpan span,
      Occasion occasion) {
    List<PostDay> wanted = span.dates().map(plan::on).toList();
    List<Difference> changes =
        wanted.stream()
            .flatMap(day -> change(postId, day, announced.get(day.date()), occasion).stream())
            .toList();
    long slots = wanted.stream().mapToLong(PostDay::slotCount).sum();
    return new Generation(
        new Generated(1, wanted.size(), slots, changes.size()),
        changes.stream().map(Difference::day).toList(),
        changes.stream().flatMap(change -> change.clocks().stream()).toList());
  }

  private static Optional<Difference> change(
      UUID postId, PostDay wanted, @Nullable AnnouncedDay known, Occasion occasion) {
    return known == null
        ? first(postId, wanted, occasion.release())
        : again(known, wanted, occasion);
  }

  private static Optional<Difference> first(UUID postId, PostDay wanted, String release) {
    return Optional.of(new AnnouncedDay(postId, 1, wanted, Clocks.of(wanted, release)))
        .filter(day -> !day.day().isBlank())
        .map(day -> new Difference(day, Optional.empty()));
  }

  /// A day without slots is announced again too when its clocks are others: it may have bookings.
  private static Optional<Difference> again(AnnouncedDay known, PostDay wanted, Occasion occasion) {
    Duration shift = ClockShift.between(known, wanted, occasion);
    if (shift.isZero() && saysTheSame(known.day(), wanted)) {
      return Optional.empty();
    }
    String release = occasion.release();
    AnnouncedDay changed = known.then(wanted, known.clocks().then(wanted, release, shift));
    boolean otherRelease = occasion.samePlan() && !release.equals(known.clocks().release());
    return Optional.of(
        new Difference(
            changed,
            otherRelease || !shift.isZero()
                ? Optional.of(ClockChange.of(changed, release, shift))
                : Optional.empty()));
  }

  /// Days with nothing in them are alike, whatever the zone and duration of the slots they lack.
  private static boolean saysTheSame(PostDay known, PostDay wanted) {
    return known.equals(wanted) || (known.isBlank() && wanted.isBlank());
  }
}
