package io.slotwright.schedule.timezone.rest;

import io.slotwright.schedule.timezone.PlaceWithClocks;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A time zone in JSON.
///
/// @param utcOffset now, such as `+02:00`, or `Z`
/// @param changes of the offset in the next 400 days, in order of time; clients compare them with
/// their own time zone data
@Schema(name = "TimeZone")
record TimeZoneResponse(
    String name, List<String> oldNames, String utcOffset, List<Change> changes) {

  /// Longer than any booking horizon.
  private static final Duration FORESEEN = Duration.ofDays(400);

  /// @param at when the clocks change
  /// @param utcOffset from then on
  @Schema(name = "TimeZoneChange")
  record Change(Instant at, String utcOffset) {

    static Change of(ZoneOffsetTransition transition) {
      return new Change(transition.getInstant(), transition.getOffsetAfter().getId());
    }
  }

  static TimeZoneResponse of(PlaceWithClocks place, Instant now) {
    return new TimeZoneResponse(
        place.name(),
        place.oldNames(),
        place.offsetAt(now).getId(),
        place.changesBetween(now, now.plus(FORESEEN)).stream().map(Change::of).toList());
  }
}
