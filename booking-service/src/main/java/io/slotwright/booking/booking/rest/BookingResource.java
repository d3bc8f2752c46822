package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.flow.ReadBookings;
import io.slotwright.booking.client.rest.RequestKeys;
import io.slotwright.booking.limit.rest.LimitProblems;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Making and reading bookings.
@Path("/api/v1/bookings")
@Tag(name = "Bookings")
public class BookingResource {

  private final NewBookings newBookings;
  private final ReadBookings readBookings;
  private final RequestKeys keys;
  private final LinkTokens tokens;
  private final BookingAnswers answers;

  BookingResource(
      NewBookings newBookings,
      ReadBookings readBookings,
      RequestKeys keys,
      LinkTokens tokens,
      BookingAnswers answers) {
    this.newBookings = newBookings;
    this.readBookings = readBookings;
    this.keys = keys;
    this.tokens = tokens;
    this.answers = answers;
  }

  @POST
  @PermitAll
  @Operation(
      summary = "Book, from a reservation or directly",
      description =
          "Guests are limited: by client, by the customer's e-mail address, by service point and by"
              + " organisation. Send a random Client-Token that you keep, and you are told apart"
              + " from others at your address. Operators are exempt at the service points of their"
              + " organisation.")
  @APIResponseSchema(
      value = BookingResponse.class,
      responseCode = "201",
      responseDescription = "Booked; keep the manage_token")
  @APIResponse(
      responseCode = "409",
      description = "slot-taken, slot-held, reservation-expired, reservation-used")
  @APIResponse(responseCode = "422", description = "Another rule is in the way; see code")
  @APIResponse(
      responseCode = "429",
      description =
          "too-many-bookings, too-many-bookings-for-address, point-overwhelmed,"
              + " organisation-overwhelmed: "
              + LimitProblems.DESCRIPTION)
  public Uni<RestResponse<BookingResponse>> book(
      @Parameter(description = RequestKeys.DESCRIPTION) @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @HeaderParam("Client-Token") @Nullable String clientToken,
      @NotNull @Valid BookingRequest request) {
    return newBookings
        .make(
            request,
            answers.access(null),
            answers.client(clientToken),
            keys.of("bookings", key, request))
        .map(this::created);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(summary = "A booking, for its guest (Manage-Token) or an operator of its organisation")
  public Uni<RestResponse<BookingResponse>> read(
      UUID id, @HeaderParam("Manage-Token") @Nullable String manageToken) {
    return readBookings
        .read(id, answers.access(manageToken))
        .map(found -> found.orElseThrow(() -> Problem.notFound("booking")))
        .map(answers::ok);
  }

  private RestResponse<BookingResponse> created(BookingChanged booking) {
    UUID id = booking.bookingId();
    return Tagged.created(
        "/api/v1/bookings/" + id,
        BookingResponse.made(booking, tokens.forBooking(id)),
        booking.version());
  }
}
