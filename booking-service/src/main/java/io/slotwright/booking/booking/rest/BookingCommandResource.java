package io.slotwright.booking.booking.rest;

import io.slotwright.booking.availability.rest.ClaimProblems;
import io.slotwright.booking.availability.rest.WithinReach;
import io.slotwright.booking.booking.BookingCommand;
import io.slotwright.booking.booking.BookingCommand.Cancel;
import io.slotwright.booking.booking.BookingCommand.Complete;
import io.slotwright.booking.booking.BookingCommand.Confirm;
import io.slotwright.booking.booking.BookingCommand.MarkNoShow;
import io.slotwright.booking.booking.BookingCommand.Start;
import io.slotwright.booking.booking.Transition;
import io.slotwright.booking.booking.flow.Access;
import io.slotwright.booking.booking.flow.BookingChange;
import io.slotwright.booking.booking.flow.ChangeBooking;
import io.slotwright.booking.booking.flow.MoveBooking;
import io.slotwright.booking.booking.flow.MovedBooking;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What can happen to a booking.
@Path("/api/v1/bookings/{id}")
@Tag(name = "Bookings")
public class BookingCommandResource {

  private final ChangeBooking changeBooking;
  private final MoveBooking moveBooking;
  private final Caller caller;

  BookingCommandResource(ChangeBooking changeBooking, MoveBooking moveBooking, Caller caller) {
    this.changeBooking = changeBooking;
    this.moveBooking = moveBooking;
    this.caller = caller;
  }

  /// Where to.
  ///
  /// @param postId null for the post it is at
  record RescheduleRequest(@Nullable UUID postId, @NotNull @WithinReach Instant startsAt) {}

  @POST
  @Path("/confirm")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Confirm a pending booking")
  public Uni<RestResponse<BookingResponse>> confirm(UUID id) {
    return byOperator(id, new Confirm());
  }

  @POST
  @Path("/start")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "The customer is here")
  public Uni<RestResponse<BookingResponse>> start(UUID id) {
    return byOperator(id, new Start());
  }

  @POST
  @Path("/complete")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "It is done")
  public Uni<RestResponse<BookingResponse>> complete(UUID id) {
    return byOperator(id, new Complete());
  }

  @POST
  @Path("/no-show")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Nobody came")
  public Uni<RestResponse<BookingResponse>> noShow(UUID id) {
    return byOperator(id, new MarkNoShow());
  }

  @POST
  @Path("/cancel")
  @PermitAll
  @Operation(summary = "Cancel, as its guest (Manage-Token) or as an operator; again is no fault")
  public Uni<RestResponse<BookingResponse>> cancel(
      UUID id, @HeaderParam("Manage-Token") @Nullable String manageToken) {
    return changeBooking
        .change(id, access(manageToken), Cancel::new)
        .map(BookingCommandResource::answer);
  }

  @POST
  @Path("/reschedule")
  @PermitAll
  @Operation(
      summary = "Move to another time or post; a move that fails leaves the old time untouched")
  public Uni<RestResponse<BookingResponse>> reschedule(
      UUID id,
      @HeaderParam("Manage-Token") @Nullable String manageToken,
      @NotNull @Valid RescheduleRequest request) {
    return moveBooking
        .move(id, access(manageToken), request.postId(), request.startsAt())
        .map(BookingCommandResource::answer);
  }

  private Uni<RestResponse<BookingResponse>> byOperator(UUID id, BookingCommand command) {
    caller.organisation();
    return changeBooking
        .change(id, access(null), by -> command)
        .map(BookingCommandResource::answer);
  }

  private Access access(@Nullable String manageToken) {
    return new Access(manageToken, caller::mayTouch);
  }

  private static RestResponse<BookingResponse> answer(BookingChange change) {
    return switch (change) {
      case BookingChange.Done(var booking) -> BookingResource.ok(booking);
      case BookingChange.Refused(var illegal) -> throw problem(illegal);
      case BookingChange.NoSuchBooking unknown -> throw Problem.notFound("booking");
    };
  }

  private static RestResponse<BookingResponse> answer(MovedBooking moved) {
    return switch (moved) {
      case MovedBooking.Decided(var claimed) -> ok(ClaimProblems.orProblem(claimed));
      case MovedBooking.Illegal(var illegal) -> throw problem(illegal);
      case MovedBooking.NoSuchBooking unknown -> throw Problem.notFound("booking");
    };
  }

  private static RestResponse<BookingResponse> ok(BookingChanged booking) {
    return RestResponse.ResponseBuilder.ok(BookingResponse.of(booking, null))
        .tag(String.valueOf(booking.version()))
        .build();
  }

  private static Problem problem(Transition.Illegal illegal) {
    return Problem.of(
            409,
            "illegal-transition",
            "Illegal transition",
            "A booking that is %s cannot %s."
                .formatted(illegal.status().wireName(), illegal.command()))
        .with("status_now", illegal.status())
        .with("allowed", illegal.allowed());
  }
}
