package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.booking.flow.Access;
import io.slotwright.booking.booking.flow.ReadBookings;
import io.slotwright.booking.booking.flow.UndoSlip;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Taking back what was said of a booking by mistake.
@Path("/api/v1/bookings/{id}/undo")
@Tag(name = "Bookings")
class UndoResource {

  private final UndoSlip undoSlip;
  private final ReadBookings readBookings;
  private final BookingAnswers answers;
  private final Caller caller;

  UndoResource(
      UndoSlip undoSlip, ReadBookings readBookings, BookingAnswers answers, Caller caller) {
    this.undoSlip = undoSlip;
    this.readBookings = readBookings;
    this.answers = answers;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Take back the last start, completion, no-show or cancellation",
      description =
          "For half an hour by default. What a no-show or a cancellation has given back of the time"
              + " is taken again, if it is still free. A customer who was told of a cancellation"
              + " gets a mail. Send the ETag of the booking as If-Match to leave a booking"
              + " unchanged that has changed since.")
  @APIResponseSchema(value = BookingResponse.class, responseCode = "200")
  @APIResponse(
      responseCode = "409",
      description =
          "nothing-to-undo, too-late-to-undo (with undoable_until), slot-taken, slot-held,"
              + " changed-meanwhile")
  public Uni<RestResponse<BookingResponse>> undo(
      @RestPath UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    caller.organisation();
    Access access = answers.access(null);
    return undoSlip
        .undo(id, access, EntityTags.seen(ifMatch), Grounds.of(request.reasonOrEmpty()))
        .map(Refusals::accepted)
        .chain(() -> readBookings.read(id, access))
        .map(undone -> answers.ok(undone.orElseThrow()));
  }
}
