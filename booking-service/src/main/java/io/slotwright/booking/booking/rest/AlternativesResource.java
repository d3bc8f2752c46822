package io.slotwright.booking.booking.rest;

import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.booking.flow.SuggestTimes;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Other times that a booking could have.
@Path("/api/v1/bookings/{id}/alternatives")
@Tag(name = "Bookings")
class AlternativesResource {

  private static final int BY_DEFAULT = 5;
  private static final int MOST = 50;

  private final SuggestTimes suggestTimes;
  private final BookingAnswers answers;

  AlternativesResource(SuggestTimes suggestTimes, BookingAnswers answers) {
    this.suggestTimes = suggestTimes;
    this.answers = answers;
  }

  /// The nearest first.
  @Schema(
      examples =
          """
          {"alternatives": [
             {"post_id": "0190a000-0000-7000-8000-0000000000a1", "post_number": 1,
              "starts_at": "2026-11-23T07:00:00Z", "ends_at": "2026-11-23T07:55:00Z",
              "occupied_from": "2026-11-23T07:00:00Z", "occupied_until": "2026-11-23T08:00:00Z"}]}
          """)
  record Alternatives(List<Alternative> alternatives) {

    static Alternatives of(List<Opening> openings) {
      return new Alternatives(openings.stream().map(Alternative::of).toList());
    }
  }

  /// A time and post to which the booking can be moved.
  ///
  /// @param endsAt when the services would end
  /// @param occupiedFrom when the buffer before the services would begin
  /// @param occupiedUntil when the last slot and the buffer after the services would have ended
  record Alternative(
      UUID postId,
      int postNumber,
      Instant startsAt,
      Instant endsAt,
      Instant occupiedFrom,
      Instant occupiedUntil) {

    static Alternative of(Opening opening) {
      return new Alternative(
          opening.timetable().post().id(),
          opening.timetable().post().number(),
          opening.startsAt(),
          opening.timing().endsAt(),
          opening.timing().occupiedFrom(),
          opening.timing().occupiedUntil());
    }
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Times to which a booking can be moved, the nearest to its own first",
      description =
          "For its guest (Manage-Token) or an operator of its organisation: at all posts of its"
              + " service point, up to two weeks before and after. Meant for displaced bookings,"
              + " and available for every booking that may be rescheduled.")
  @APIResponseSchema(Alternatives.class)
  @APIResponse(responseCode = "409", description = "It cannot be moved; see code")
  @APIResponse(responseCode = "410", description = BookingResource.LINK_EXPIRED)
  public Uni<Alternatives> alternatives(
      @RestPath UUID id,
      @RestHeader("Manage-Token") @Nullable String manageToken,
      @RestQuery("limit") @Nullable String limit) {
    Query query = new Query();
    Field<Integer> most = query.limit(limit, BY_DEFAULT, MOST);
    query.check();
    return suggestTimes
        .suggest(id, answers.access(manageToken), most.get())
        .map(Refusals::accepted)
        .map(Alternatives::of);
  }
}
