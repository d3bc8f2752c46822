package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.flow.ServeWeeks;
import io.slotwright.calendar.week.json.WeekResponse;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The week of one post. [ReadyRoutes] answers first when the week is ready.
@Path("/api/v1/calendar/week")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Week view")
class WeekResource {

  private final CatchUp catchUp;
  private final ServeWeeks weeks;
  private final Audiences audiences;
  private final InstantSource clock;

  WeekResource(CatchUp catchUp, ServeWeeks weeks, Audiences audiences, InstantSource clock) {
    this.catchUp = catchUp;
    this.weeks = weeks;
    this.audiences = audiences;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Show the week of a post",
      description =
          "336 half hours of wall clock, whose real times cover the week without gaps: a half hour"
              + " that the clocks skip has no real minutes, one that they show twice has 60."
              + " Operators of the post's organisation also see ids and reasons; to all others the"
              + " week is the public one. While the service cannot read its database, it shows the week as it last knew it, with"
              + " `stale`, `as_of` and the header `Age`.")
  @APIResponse(
      responseCode = "200",
      description = "The week",
      content =
          @Content(
              schema = @Schema(implementation = WeekResponse.class),
              example = WeekExamples.WEEK))
  @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
  @APIResponse(responseCode = "404", description = "No such post")
  @APIResponse(
      responseCode = "422",
      description = "A parameter is missing or not valid, or there is no such version")
  @APIResponse(responseCode = "503", description = "The week is unknown at the moment")
  public Uni<Response> week(
      @RestQuery("post_id")
          @Parameter(
              description = "Whose week",
              required = true,
              example = "0190a000-0000-7000-8000-0000000000a1")
          @Nullable String postId,
      @BeanParam WeekParameters parameters,
      @RestQuery("since")
          @Parameter(
              description =
                  "A version that the client knows: it gets this one or a newer one, never an"
                      + " older one. The version of the entity tag counts as well.",
              schema = @Schema(type = SchemaType.INTEGER),
              example = "1")
          @Nullable String since,
      @BeanParam ReaderHeaders headers) {
    WeekQuery.OfPost query = WeekQuery.ofPost(postId, parameters, since);
    Instant now = clock.instant();
    return catchUp
        .forWeek(query, headers.known)
        .chain(least -> weeks.week(query.postId(), query.week(), audiences::of, least, now))
        .map(found -> found.orElseThrow(() -> Problem.notFound("post")))
        .map(served -> WeekAnswers.of(served, headers, now));
  }
}
