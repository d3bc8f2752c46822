package io.slotwright.schedule.timezone.rest;

import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.timezone.flow.Followings;
import io.slotwright.schedule.timezone.flow.ReleaseAlarm;
import io.slotwright.zones.TzRelease;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// The following of a release of the time zone database.
@Path(FollowingResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Time zones")
class FollowingResource {

  static final String PATH = "/api/v1/time-zones/follow";

  private final Followings followings;
  private final ReleaseAlarm alarm;
  private final Caller caller;
  private final String release = TzRelease.ofThisProcess().inForce();

  FollowingResource(Followings followings, ReleaseAlarm alarm, Caller caller) {
    this.followings = followings;
    this.alarm = alarm;
    this.caller = caller;
  }

  @POST
  @RolesAllowed("admin")
  @Operation(
      summary = "Follow the release of the time zone database",
      description =
          "Compares all days of the posts of your organisation with what the release in force makes"
              + " of their hours, and publishes those that differ. Their bookings keep their"
              + " wall-clock time. The service does so by itself when it starts with a new release;"
              + " a second time finds nothing to do.")
  @APIResponse(
      responseCode = "202",
      description = "It has begun; its progress is at Location",
      content = @Content(schema = @Schema(implementation = FollowingResponse.class)))
  public Uni<RestResponse<FollowingResponse>> follow() {
    return followings
        .restart(caller.organisation())
        .invoke(alarm::ring)
        .chain(this::get)
        .map(
            begun ->
                ResponseBuilder.create(RestResponse.Status.ACCEPTED, begun)
                    .location(URI.create(PATH))
                    .build());
  }

  @GET
  @RolesAllowed("admin")
  @Operation(
      summary = "Read what the release of the time zone database has changed",
      description =
          "For the posts of your organisation: it is done when `posts_left` is 0. The bookings are"
              + " those that this service knew of when it published the days again.")
  public Uni<FollowingResponse> get() {
    return followings.of(caller.organisation(), release).map(FollowingResponse::of);
  }
}
