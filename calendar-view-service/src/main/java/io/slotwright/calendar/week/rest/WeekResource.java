package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.flow.PostCalendars;
import io.slotwright.calendar.week.json.WeekResponse;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The week of one post.
@Path("/api/v1/calendar/week")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Week view")
class WeekResource {

  private final PostCalendars calendars;
  private final EncodedWeeks weeks;
  private final InstantSource clock;

  WeekResource(PostCalendars calendars, EncodedWeeks weeks, InstantSource clock) {
    this.calendars = calendars;
    this.weeks = weeks;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Show the week of a post",
      description =
          "336 half hours of wall clock, whose real times cover the week without gaps: a half hour"
              + " that the clocks skip has no real minutes, one that they show twice has 60.")
  @APIResponse(
      responseCode = "200",
      description = "The week",
      content =
          @Content(
              schema = @Schema(implementation = WeekResponse.class),
              example = WeekExamples.WEEK))
  @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
  @APIResponse(responseCode = "404", description = "No such post")
  @APIResponse(responseCode = "422", description = "A parameter is missing or not valid")
  public Uni<Response> week(
      @RestQuery("post_id")
          @Parameter(
              description = "Whose week",
              required = true,
              example = "0190a000-0000-7000-8000-0000000000a1")
          @Nullable String postId,
      @BeanParam WeekParameters parameters,
      @RestHeader(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) @Nullable String known) {
    WeekQuestion.OfPost question = WeekQuestion.read(postId, parameters);
    Instant now = clock.instant();
    return calendars
        .find(question.postId(), now)
        .map(found -> found.orElseThrow(() -> Problem.notFound("post")))
        .map(current -> question.week().of(current, now))
        .chain(asked -> answer(asked, known, now));
  }

  private Uni<Response> answer(AskedWeek asked, @Nullable String known, Instant now) {
    if (EntityTags.matches(known, asked.entityTag())) {
      return Uni.createFrom().item(Answers.notModified(asked.entityTag()));
    }
    return weeks
        .get(asked, now)
        .map(drawn -> drawn.orElseThrow(() -> Problem.notFound("post")))
        .map(encoded -> Answers.ok(encoded.json(), encoded.entityTag()));
  }
}
