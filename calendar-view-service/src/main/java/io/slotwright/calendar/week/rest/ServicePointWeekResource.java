package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.flow.PostCalendars;
import io.slotwright.calendar.week.json.WeekResponse;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Multi;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The weeks of all posts of a service point.
@Path("/api/v1/calendar/service-points/{id}/week")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Week view")
class ServicePointWeekResource {

  private final PostCalendars calendars;
  private final EncodedWeeks weeks;
  private final InstantSource clock;

  ServicePointWeekResource(PostCalendars calendars, EncodedWeeks weeks, InstantSource clock) {
    this.calendars = calendars;
    this.weeks = weeks;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(summary = "Show the weeks of a service point's posts, by post number")
  @APIResponse(
      responseCode = "200",
      description = "A week for each post",
      content =
          @Content(
              schema = @Schema(implementation = PostsResponse.class),
              example = WeekExamples.POSTS))
  @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
  @APIResponse(responseCode = "404", description = "No such service point")
  @APIResponse(responseCode = "422", description = "A parameter is not valid")
  public Uni<Response> week(
      @RestPath("id") @Parameter(example = "0190a000-0000-7000-8000-0000000000b1") UUID id,
      @BeanParam WeekParameters parameters,
      @RestHeader(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) @Nullable String known) {
    WeekQuestion question = WeekQuestion.read(parameters);
    Instant now = clock.instant();
    return calendars
        .findAll(id, now)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .map(posts -> posts.stream().map(current -> question.of(current, now)).toList())
        .chain(asked -> answer(asked, known, now));
  }

  private Uni<Response> answer(List<AskedWeek> asked, @Nullable String known, Instant now) {
    String tag = EncodedWeek.entityTag(asked.stream().map(AskedWeek::entityTag).toList());
    if (EntityTags.matches(known, tag)) {
      return Uni.createFrom().item(Answers.notModified(tag));
    }
    return Multi.createFrom()
        .iterable(asked)
        .onItem()
        .transformToUni(one -> weeks.get(one, now))
        .concatenate()
        .select()
        .where(Optional::isPresent)
        .map(Optional::get)
        .collect()
        .asList()
        .map(EncodedWeek::join)
        .map(joined -> Answers.ok(joined.json(), joined.entityTag()));
  }

  /// Only for the OpenAPI document: responses are joined from encoded weeks.
  record PostsResponse(List<WeekResponse> posts) {}
}
