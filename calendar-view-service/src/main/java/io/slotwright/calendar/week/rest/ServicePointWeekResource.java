package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.flow.ServeWeeks;
import io.slotwright.calendar.week.json.ColumnResponse;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The weeks, or one day, of all posts of a service point. [ReadyRoutes] answers first when they
/// are ready.
@Path("/api/v1/calendar/service-points/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Week view")
class ServicePointWeekResource {

  private static final String SINCE =
      "The versions that the client knows, as `post_id:version`, separated by commas: it gets"
          + " these or newer ones, never older ones.";

  private final CatchUp catchUp;
  private final ServeWeeks weeks;
  private final Audiences audiences;
  private final InstantSource clock;

  ServicePointWeekResource(
      CatchUp catchUp, ServeWeeks weeks, Audiences audiences, InstantSource clock) {
    this.catchUp = catchUp;
    this.weeks = weeks;
    this.audiences = audiences;
    this.clock = clock;
  }

  @GET
  @Path("/week")
  @PermitAll
  @Operation(summary = "Show the weeks of a service point's posts, by post number")
  @APIResponse(
      responseCode = "200",
      description = "A week for each of the first 200 posts",
      content =
          @Content(
              schema = @Schema(implementation = PostsResponse.class),
              example = WeekExamples.POSTS))
  @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
  @APIResponse(responseCode = "404", description = "No such service point")
  @APIResponse(
      responseCode = "422",
      description = "A parameter is not valid, or there is no such version")
  @APIResponse(responseCode = "503", description = "A week is unknown at the moment")
  public Uni<Response> week(
      @RestPath("id") @Parameter(example = "0190a000-0000-7000-8000-0000000000b1") UUID id,
      @BeanParam WeekParameters parameters,
      @RestQuery("since")
          @Parameter(description = SINCE, example = "0190a000-0000-7000-8000-0000000000a1:0")
          @Nullable String since,
      @BeanParam ReaderHeaders headers) {
    return answer(WeekQuery.weeks(id, parameters, since), headers);
  }

  @GET
  @Path("/day")
  @PermitAll
  @Operation(
      summary = "Show one local day of a service point's posts, by post number",
      description = "48 half hours of wall clock for each post, as in a week.")
  @APIResponse(
      responseCode = "200",
      description = "A column for each post, of the first 200 or of those named in `posts`",
      content =
          @Content(
              schema = @Schema(implementation = DayBoardResponse.class),
              example = WeekExamples.DAY))
  @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
  @APIResponse(responseCode = "404", description = "No such service point")
  @APIResponse(
      responseCode = "422",
      description = "A parameter is not valid, or there is no such version")
  @APIResponse(responseCode = "503", description = "A column is unknown at the moment")
  public Uni<Response> day(
      @RestPath("id") @Parameter(example = "0190a000-0000-7000-8000-0000000000b1") UUID id,
      @RestQuery("date") @Parameter(description = "By default today.", example = "2026-11-23")
          @Nullable String date,
      @RestQuery("timezone")
          @Parameter(
              description = "An IANA zone; by default the service point's own.",
              example = "Europe/Kyiv")
          @Nullable String timezone,
      @RestQuery("posts")
          @Parameter(
              description =
                  "Only these posts, as ids separated by commas, at most 200. Unknown ones are left"
                      + " out.",
              example = "0190a000-0000-7000-8000-0000000000a1")
          List<String> posts,
      @RestQuery("since")
          @Parameter(description = SINCE, example = "0190a000-0000-7000-8000-0000000000a1:0")
          @Nullable String since,
      @BeanParam ReaderHeaders headers) {
    return answer(WeekQuery.day(id, date, timezone, posts, since), headers);
  }

  private Uni<Response> answer(WeekQuery.OfPoint query, ReaderHeaders headers) {
    Instant now = clock.instant();
    return catchUp
        .forPoint(query, headers.known, now)
        .chain(least -> weeks.board(query.board(), audiences::of, least, now))
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .map(served -> WeekAnswers.of(served, headers, now));
  }

  /// Only for the OpenAPI document: responses are joined from ready weeks.
  record PostsResponse(List<WeekResponse> posts, @Nullable Boolean stale, @Nullable Instant asOf) {}

  /// Only for the OpenAPI document: responses are joined from ready columns.
  record DayBoardResponse(
      UUID servicePointId,
      LocalDate date,
      String timezone,
      String epoch,
      List<ColumnResponse> posts,
      @Nullable Boolean stale,
      @Nullable Instant asOf) {}
}
