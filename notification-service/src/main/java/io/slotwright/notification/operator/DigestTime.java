package io.slotwright.notification.operator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes when a digest is due. A time that the clock skips is the moment it is put forward; of a
/// time that it shows twice the first counts.
public final class DigestTime {

  private DigestTime() {}

  /// The first moment after `now` at which the clock of `zone` shows `at`.
  public static Instant next(LocalTime at, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return Stream.iterate(today, day -> day.plusDays(1))
        .map(day -> instant(day, at, zone))
        .filter(now::isBefore)
        .findFirst()
        .orElseThrow();
  }

  private static Instant instant(LocalDate day, LocalTime at, ZoneId zone) {
    @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(day.atTime(at));
    return change != null && change.isGap()
        ? change.getInstant()
        : day.atTime(at).atZone(zone).toInstant();
  }
}
