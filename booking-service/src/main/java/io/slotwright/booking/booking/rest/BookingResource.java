package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.flow.ReadBookings;
import io.slotwright.booking.challenge.rest.Challenges;
import io.slotwright.booking.client.rest.Clients;
import io.slotwright.booking.client.rest.RequestKeys;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Making and reading bookings.
@Path("/api/v1/bookings")
@Tag(name = "Bookings")
class BookingResource {

  /// The OpenAPI description of an expired link.
  static final String LINK_EXPIRED = "manage-link-expired: the appointment was too long ago";

  private final NewBookings newBookings;
  private final ReadBookings readBookings;
  private final RequestKeys keys;
  private final BookingAnswers answers;

  BookingResource(
      NewBookings newBookings,
      ReadBookings readBookings,
      RequestKeys keys,
      BookingAnswers answers) {
    this.newBookings = newBookings;
    this.readBookings = readBookings;
    this.keys = keys;
    this.answers = answers;
  }

  @POST
  @PermitAll
  @Operation(
      summary = "Book, from a reservation or directly",
      description =
          "Guests have limits: per client, e-mail address of the customer, service point and"
              + " organisation. Send a random Client-Token and keep it to be distinguished from"
              + " other clients at your address. Operators are exempt at the service points of"
              + " their organisation; there they may also set rules aside (override, with a reason):"
              + " in-the-past (a time that has begun), too-soon, slot-not-offered, time-mismatch,"
              + " services-do-not-fit; and leave out the customer's e-mail address. No rule lets two"
              + " bookings overlap. Where the service point asks guests to confirm their address,"
              + " the response is 202, the address gets a mail with a code and a link, and the time"
              + " is held. See POST /api/v1/bookings/confirmations/{id}.")
  @APIResponseSchema(
      value = BookingResponse.class,
      responseCode = "201",
      responseDescription = "Booked; keep the manage_token")
  @APIResponse(
      responseCode = "202",
      description = "Held until the guest has confirmed the mail address",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AwaitingResponse.class)))
  @APIResponse(
      responseCode = "403",
      description = "reservation-token-wrong, challenge-failed (with reason), operators-only")
  @APIResponse(
      responseCode = "409",
      description =
          "slot-taken, slot-held, reservation-expired, reservation-used,"
              + " reservation-awaits-confirmation")
  @APIResponse(responseCode = "422", description = "Another rule refuses it; see code")
  @APIResponse(
      responseCode = "428",
      description = "challenge-required: the service point demands a solved challenge")
  @APIResponse(
      responseCode = "429",
      description =
          "too-many-bookings, too-many-bookings-for-address, point-overwhelmed,"
              + " organisation-overwhelmed: "
              + Clients.OVER_LIMIT)
  public Uni<RestResponse<Object>> book(
      @Parameter(description = RequestKeys.DESCRIPTION) @RestHeader("Idempotency-Key")
          @Nullable String key,
      @RestHeader("Client-Token") @Nullable String clientToken,
      @Parameter(description = Challenges.DESCRIPTION) @RestHeader("Challenge-Solution")
          @Nullable String solution,
      @NotNull @Valid BookingRequest request) {
    return newBookings
        .make(
            request,
            solution,
            answers.access(null),
            answers.client(clientToken),
            keys.of("bookings", key, request))
        .map(Refusals::accepted)
        .chain(answers::made);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(summary = "A booking, for its guest (Manage-Token) or an operator of its organisation")
  @APIResponseSchema(value = BookingResponse.class, responseCode = "200")
  @APIResponse(responseCode = "410", description = LINK_EXPIRED)
  public Uni<RestResponse<BookingResponse>> read(
      @RestPath UUID id, @RestHeader("Manage-Token") @Nullable String manageToken) {
    return readBookings
        .open(id, answers.access(manageToken))
        .map(Refusals::accepted)
        .map(answers::ok);
  }
}
