package io.slotwright.schedule.timezone.rest;

import io.slotwright.schedule.timezone.PlaceWithClocks;
import io.slotwright.zones.TzDatabase;
import io.slotwright.zones.TzRelease;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/time-zones")
@Tag(name = "Time zones")
class TimeZonesResource {

  private final InstantSource clock;
  private final List<PlaceWithClocks> places = PlaceWithClocks.all(TzDatabase.bundled());
  private final String release = TzRelease.ofThisProcess().inForce();

  TimeZonesResource(InstantSource clock) {
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "List the time zones of the world",
      description =
          "Each place once, under its current name, with its older names, its offset now and the"
              + " changes of it in the next 400 days. Old names are valid wherever a time zone is"
              + " asked for, and so are `EST`, `MST`, `HST`, `ROC` and names such as `Etc/GMT+3`,"
              + " which are no places. `release` is that of the time zone database.")
  public TimeZonesResponse list() {
    Instant now = clock.instant();
    return new TimeZonesResponse(
        release, places.stream().map(place -> TimeZoneResponse.of(place, now)).toList());
  }
}
