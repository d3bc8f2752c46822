package io.slotwright.notification.reminder;

import io.slotwright.common.reminder.QuietHours;
import io.slotwright.common.reminder.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes when a service point reminds of its bookings.
///
/// Where the clock of `zone` is put forward, a time that it skips is the moment it is put forward.
/// Where it is put back and shows times twice, the mail about the next day is sent the first time,
/// and quiet hours end the last time.
///
/// @param quietHours null for none
public record ReminderTimes(ZoneId zone, Reminders reminders, @Nullable QuietHours quietHours) {

  /// The reminders of a booking that starts at `start`, none of which is promised later.
  public Stream<ReminderTime> of(Instant start) {
    return Stream.concat(
        dayBefore(start).stream().map(promised -> time(ReminderTime.DAY_BEFORE, promised, start)),
        reminders.minutesBefore().stream()
            .map(minutes -> time(minutes, start.minus(Duration.ofMinutes(minutes)), start)));
  }

  /// The day of the point on which a booking takes place that starts at `start`.
  public LocalDate dayOf(Instant start) {
    return LocalDate.ofInstant(start, zone);
  }

  /// `at`, or when the quiet hours at that moment have ended.
  public Instant afterQuietHours(Instant at) {
    QuietHours quiet = quietHours;
    if (quiet == null) {
      return at;
    }
    LocalDateTime shown = LocalDateTime.ofInstant(at, zone);
    if (!quiet.contain(shown.toLocalTime())) {
      return at;
    }
    boolean endsToday = shown.toLocalTime().isBefore(quiet.to());
    LocalDate endsOn = endsToday ? shown.toLocalDate() : shown.toLocalDate().plusDays(1);
    // Where the clock skips the end, they may begin again at once.
    return afterQuietHours(lastInstant(endsOn.atTime(quiet.to())));
  }

  private Optional<Instant> dayBefore(Instant start) {
    LocalTime at = reminders.dayBeforeAt();
    return at == null
        ? Optional.empty()
        : Optional.of(firstInstant(dayOf(start).minusDays(1).atTime(at))).filter(start::isAfter);
  }

  private ReminderTime time(int minutesBefore, Instant promised, Instant start) {
    Instant quietEnd = afterQuietHours(promised);
    return new ReminderTime(
        minutesBefore, promised, quietEnd.isBefore(start) ? quietEnd : promised);
  }

  private Instant firstInstant(LocalDateTime shown) {
    return instant(shown, ZoneOffsetTransition::getOffsetBefore);
  }

  /// Where the clock is put back behind that time, the time before it is shown once more. Put back
  /// to just that time, it shows none of that again, and the first instant is the last as well.
  private Instant lastInstant(LocalDateTime shown) {
    return instant(
        shown,
        change ->
            shown.equals(change.getDateTimeAfter())
                ? change.getOffsetBefore()
                : change.getOffsetAfter());
  }

  /// @param offset which of the two counts, where the clock shows the time twice
  private Instant instant(LocalDateTime shown, Function<ZoneOffsetTransition, ZoneOffset> offset) {
    @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(shown);
    if (change == null) {
      return shown.toInstant(zone.getRules().getOffset(shown));
    }
    return change.isGap() ? change.getInstant() : shown.toInstant(offset.apply(change));
  }
}
