package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.BookingCommand;
import io.slotwright.booking.booking.BookingCommand.Cancel;
import io.slotwright.booking.booking.BookingCommand.Complete;
import io.slotwright.booking.booking.BookingCommand.Confirm;
import io.slotwright.booking.booking.BookingCommand.MarkNoShow;
import io.slotwright.booking.booking.BookingCommand.Start;
import io.slotwright.booking.booking.flow.Access;
import io.slotwright.booking.booking.flow.ChangeBooking;
import io.slotwright.booking.booking.flow.ChangeBooking.Wish;
import io.slotwright.booking.booking.flow.MoveBooking;
import io.slotwright.booking.booking.flow.MoveBooking.Target;
import io.slotwright.booking.booking.flow.ReadBookings;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.input.Lines;
import io.slotwright.plumbing.input.SupportedTime;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Commands that change a booking. Each honours `If-Match`, so that a command that is carried out
/// late, after its client has given up on it, does not undo the client's later changes. Each takes
/// an operator's reason for the history, or no body.
@Path("/api/v1/bookings/{id}")
@Tag(name = "Bookings")
class BookingCommandResource {

  private static final String CAREFULLY =
      "Send the ETag of the booking as If-Match to leave a booking unchanged that has changed"
          + " since.";

  private static final String WITH_REASON =
      "The body may be empty; an operator's reason is kept in the history. " + CAREFULLY;

  private static final String TOO_EARLY =
      "too-early: its time has not come, with earliest; illegal-transition";

  private final ChangeBooking changeBooking;
  private final MoveBooking moveBooking;
  private final ReadBookings readBookings;
  private final BookingAnswers answers;
  private final Caller caller;

  BookingCommandResource(
      ChangeBooking changeBooking,
      MoveBooking moveBooking,
      ReadBookings readBookings,
      BookingAnswers answers,
      Caller caller) {
    this.changeBooking = changeBooking;
    this.moveBooking = moveBooking;
    this.readBookings = readBookings;
    this.answers = answers;
    this.caller = caller;
  }

  /// The target of a move.
  ///
  /// @param postId null for the booking's current post
  /// @param startsAt null for its current start, with a post
  /// @param reason of an operator, for the history
  @Schema(
      examples =
          """
          {"post_id": "0190a000-0000-7000-8000-00000000000b", "starts_at": "2026-11-23T08:30:00Z"}
          """)
  record RescheduleRequest(
      @Nullable UUID postId,
      @SupportedTime @Nullable Instant startsAt,
      @Size(max = 500) @Lines @Nullable String reason) {

    Target target() {
      if (postId == null && startsAt == null) {
        throw Problem.validation(
            "/starts_at", ViolationCode.REQUIRED, "Send a start, a post, or both.");
      }
      return new Target(postId, startsAt, reason == null ? "" : reason.strip());
    }
  }

  @POST
  @Path("/confirm")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Confirm a pending booking", description = WITH_REASON)
  public Uni<RestResponse<BookingResponse>> confirm(
      @RestPath UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @Nullable ReasonRequest request) {
    return byOperator(id, ifMatch, new Confirm(), request);
  }

  @POST
  @Path("/start")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Mark that the customer has arrived",
      description =
          "Not earlier before its time than minutes_early of the service point. " + WITH_REASON)
  @APIResponseSchema(value = BookingResponse.class, responseCode = "200")
  @APIResponse(responseCode = "409", description = TOO_EARLY)
  public Uni<RestResponse<BookingResponse>> start(
      @RestPath UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @Nullable ReasonRequest request) {
    return byOperator(id, ifMatch, new Start(), request);
  }

  @POST
  @Path("/complete")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Mark the booking as completed", description = WITH_REASON)
  public Uni<RestResponse<BookingResponse>> complete(
      @RestPath UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @Nullable ReasonRequest request) {
    return byOperator(id, ifMatch, new Complete(), request);
  }

  @POST
  @Path("/no-show")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Mark that the customer did not come",
      description = "Not before the appointment begins. " + WITH_REASON)
  @APIResponseSchema(value = BookingResponse.class, responseCode = "200")
  @APIResponse(responseCode = "409", description = TOO_EARLY)
  public Uni<RestResponse<BookingResponse>> noShow(
      @RestPath UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @Nullable ReasonRequest request) {
    return byOperator(id, ifMatch, new MarkNoShow(), request);
  }

  @POST
  @Path("/cancel")
  @PermitAll
  @Operation(
      summary =
          "Cancel, as its guest (Manage-Token) or as an operator; cancelling twice is not an error",
      description = WITH_REASON)
  @APIResponseSchema(value = BookingResponse.class, responseCode = "200")
  @APIResponse(responseCode = "410", description = BookingResource.LINK_EXPIRED)
  public Uni<RestResponse<BookingResponse>> cancel(
      @RestPath UUID id,
      @RestHeader("Manage-Token") @Nullable String manageToken,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @Nullable ReasonRequest request) {
    return changeBooking
        .change(
            id,
            answers.access(manageToken),
            EntityTags.seen(ifMatch),
            new Wish(Cancel::new, ReasonRequest.of(request)))
        .map(Refusals::accepted)
        .map(answers::ok);
  }

  @POST
  @Path("/reschedule")
  @PermitAll
  @Operation(
      summary = "Move to another time or post; a failed move keeps the old time",
      description =
          "Moving a booking to where it already is changes nothing and sends no mail. An operator who"
              + " sends only a post also moves a job that has begun. "
              + CAREFULLY)
  @APIResponseSchema(
      value = BookingResponse.class,
      responseCode = "200",
      responseDescription = "Moved")
  @APIResponse(
      responseCode = "409",
      description =
          "slot-taken, slot-held, cancellation-deadline-passed, illegal-transition, or"
              + " changed-meanwhile: another request changed it at the same moment, see"
              + " Retry-After")
  @APIResponse(responseCode = "410", description = BookingResource.LINK_EXPIRED)
  public Uni<RestResponse<BookingResponse>> reschedule(
      @RestPath UUID id,
      @RestHeader("Manage-Token") @Nullable String manageToken,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid RescheduleRequest request) {
    Access access = answers.access(manageToken);
    return moveBooking
        .move(id, access, EntityTags.seen(ifMatch), request.target())
        .map(Refusals::accepted)
        .chain(() -> readBookings.read(id, access))
        .map(moved -> answers.ok(moved.orElseThrow()));
  }

  private Uni<RestResponse<BookingResponse>> byOperator(
      UUID id, @Nullable String ifMatch, BookingCommand command, @Nullable ReasonRequest request) {
    caller.organisation();
    return changeBooking
        .change(
            id,
            answers.access(null),
            EntityTags.seen(ifMatch),
            new Wish(by -> command, ReasonRequest.of(request)))
        .map(Refusals::accepted)
        .map(answers::ok);
  }
}
