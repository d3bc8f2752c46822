package io.slotwright.booking.booking.rest;

import io.slotwright.booking.availability.Waivers;
import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.booking.flow.Access;
import io.slotwright.booking.booking.flow.EditBooking;
import io.slotwright.booking.booking.flow.EditBooking.Edit;
import io.slotwright.booking.booking.flow.ReadBookings;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.input.Line;
import io.slotwright.plumbing.input.Lines;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
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

/// What operators change of a booking at its time.
@Path("/api/v1/bookings/{id}")
@Tag(name = "Bookings")
class EditResource {

  private final EditBooking editBooking;
  private final ReadBookings readBookings;
  private final BookingAnswers answers;
  private final Caller caller;

  EditResource(
      EditBooking editBooking, ReadBookings readBookings, BookingAnswers answers, Caller caller) {
    this.editBooking = editBooking;
    this.readBookings = readBookings;
    this.answers = answers;
    this.caller = caller;
  }

  /// What shall be different; what is left out stays.
  ///
  /// @param durationMinutes how long the services take; that of the catalogue when only these
  /// change
  /// @param customer replaces the one before as a whole
  /// @param override as for a new booking
  @Schema(
      examples =
          """
          {"duration_minutes": 10, "customer": {"name": "Olena K.", "phone": "+380501112233"},
           "reason": "Has no new tyres with her."}
          """)
  record EditRequest(
      @Size(min = 1, max = 20) @Nullable List<@NotNull UUID> serviceIds,
      @Size(max = 50) @Line @Nullable String carType,
      @Min(1) @Max(1440) @Nullable Integer durationMinutes,
      @Valid @Nullable CustomerRequest customer,
      @Size(max = 5) @Nullable List<@NotNull String> override,
      @Size(max = 500) @Lines @Nullable String reason) {

    Edit edit(Waivers waivers) {
      return new Edit(
          serviceIds,
          carType,
          durationMinutes == null ? null : Duration.ofMinutes(durationMinutes),
          customer == null ? null : customer.toCustomer(),
          new Grounds(reason == null ? "" : reason.strip(), waivers));
    }
  }

  @PATCH
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Change services, length or contact of a booking",
      description =
          "Its start and its post stay; see reschedule. A longer one needs the time after it to be"
              + " free; override sets slot-not-offered and services-do-not-fit aside. A customer who"
              + " is still expected gets a mail. Send the ETag of the booking as If-Match.")
  @APIResponseSchema(value = BookingResponse.class, responseCode = "200")
  @APIResponse(
      responseCode = "409",
      description = "illegal-transition: it is over; slot-taken, slot-held, changed-meanwhile")
  @APIResponse(responseCode = "422", description = "Another rule refuses it; see code")
  public Uni<RestResponse<BookingResponse>> edit(
      @RestPath UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid EditRequest request) {
    caller.organisation();
    Access access = answers.access(null);
    return editBooking
        .edit(
            id,
            access,
            EntityTags.seen(ifMatch),
            request.edit(Overrides.of(request.override(), request.reason())))
        .map(Refusals::accepted)
        .chain(() -> readBookings.read(id, access))
        .chain(edited -> answers.edited(edited.orElseThrow()));
  }
}
