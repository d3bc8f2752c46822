package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.flow.NoteBooking;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.input.Lines;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The notes of operators about a booking.
@Path("/api/v1/bookings/{id}/notes")
@Tag(name = "Bookings")
class BookingNotesResource {

  private final NoteBooking noteBooking;
  private final BookingAnswers answers;
  private final Caller caller;

  BookingNotesResource(NoteBooking noteBooking, BookingAnswers answers, Caller caller) {
    this.noteBooking = noteBooking;
    this.answers = answers;
    this.caller = caller;
  }

  /// The text that replaces the previous notes; empty for none.
  @Schema(
      examples =
          """
          {"notes": "Called: will bring the wheels separately."}
          """)
  record NotesRequest(@NotNull @Size(max = 2000) @Lines String notes) {}

  @PUT
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Replace the operators' notes on a booking",
      description =
          "Only operators see them, as operator_notes. The customer's own text stays in notes. Send"
              + " the ETag of the booking as If-Match, so that no one's notes are overwritten.")
  public Uni<RestResponse<BookingResponse>> replace(
      @RestPath UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid NotesRequest request) {
    caller.organisation();
    return noteBooking
        .note(id, answers.access(null), request.notes().strip(), EntityTags.seen(ifMatch))
        .map(Refusals::accepted)
        .map(answers::ok);
  }
}
