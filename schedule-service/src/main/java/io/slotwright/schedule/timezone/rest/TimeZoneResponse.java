package io.slotwright.schedule.timezone.rest;

import io.slotwright.schedule.timezone.PlaceWithClocks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A time zone in JSON.
///
/// @param utcOffset now, such as `+02:00`, or `Z`
@Schema(name = "TimeZone")
record TimeZoneResponse(String name, List<String> oldNames, String utcOffset) {

  static TimeZoneResponse of(PlaceWithClocks place, Instant now) {
    return new TimeZoneResponse(
        place.name(), place.oldNames(), ZoneId.of(place.name()).getRules().getOffset(now).getId());
  }
}
