package io.slotwright.booking.reservation.rest;

import io.slotwright.booking.catalogue.flow.FillBasket;
import io.slotwright.booking.challenge.rest.Challenges;
import io.slotwright.booking.client.rest.Clients;
import io.slotwright.booking.client.rest.RequestKeys;
import io.slotwright.booking.reservation.flow.ReadReservation;
import io.slotwright.booking.reservation.flow.ReleaseHold;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Holds on a post's time.
@Path("/api/v1/reservations")
@Tag(name = "Reservations")
class ReservationResource {

  private final NewHolds newHolds;
  private final ReadReservation readReservation;
  private final ReleaseHold releaseHold;
  private final RequestKeys keys;
  private final LinkTokens tokens;
  private final FillBasket baskets;

  ReservationResource(
      NewHolds newHolds,
      ReadReservation readReservation,
      ReleaseHold releaseHold,
      RequestKeys keys,
      LinkTokens tokens,
      FillBasket baskets) {
    this.newHolds = newHolds;
    this.readReservation = readReservation;
    this.releaseHold = releaseHold;
    this.keys = keys;
    this.tokens = tokens;
    this.baskets = baskets;
  }

  @POST
  @PermitAll
  @Operation(
      summary = "Hold consecutive slots of a post for a while",
      description =
          "It expires after the hold_minutes of the service point, at the latest when its time"
              + " starts: see expires_at. The live holds of a client are limited. Send a random"
              + " Client-Token and keep it to be distinguished from other clients at your address."
              + " Operators may hold any number at the service points of their organisation.")
  @APIResponseSchema(
      value = ReservationResponse.class,
      responseCode = "201",
      responseDescription = "Held; keep the token")
  @APIResponse(
      responseCode = "403",
      description = "challenge-failed (with reason): solve another challenge")
  @APIResponse(responseCode = "409", description = "slot-taken, slot-held (with held_until)")
  @APIResponse(responseCode = "422", description = "Another rule refuses it; see code")
  @APIResponse(
      responseCode = "428",
      description = "challenge-required: the service point demands a solved challenge")
  @APIResponse(
      responseCode = "429",
      description =
          "too-many-holds, point-overwhelmed, organisation-overwhelmed: " + Clients.OVER_LIMIT)
  public Uni<RestResponse<ReservationResponse>> hold(
      @Parameter(description = RequestKeys.DESCRIPTION) @RestHeader("Idempotency-Key")
          @Nullable String key,
      @RestHeader("Client-Token") @Nullable String clientToken,
      @Parameter(description = Challenges.DESCRIPTION) @RestHeader("Challenge-Solution")
          @Nullable String solution,
      @NotNull @Valid ReservationRequest request) {
    return newHolds
        .make(request, clientToken, solution, keys.of("reservations", clientToken, key, request))
        .map(Refusals::accepted)
        .chain(
            held ->
                baskets
                    .unknownCarType(request.serviceIds(), request.carType())
                    .map(unknown -> created(held, unknown.orElse(null))));
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(summary = "Read a reservation; its status is expired from expires_at on")
  public Uni<ReservationResponse> read(@RestPath UUID id) {
    return readReservation
        .read(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("reservation")))
        .map(ReservationResponse::of);
  }

  @DELETE
  @Path("/{id}")
  @PermitAll
  @Operation(summary = "Release a hold; the Reservation-Token proves that it is yours")
  @APIResponse(responseCode = "204", description = "Released")
  public Uni<RestResponse<Void>> release(
      @RestPath UUID id, @RestHeader("Reservation-Token") @Nullable String token) {
    return releaseHold
        .release(id, token)
        .map(Refusals::accepted)
        .map(released -> RestResponse.noContent());
  }

  private RestResponse<ReservationResponse> created(
      ReservationChanged reservation, @Nullable String unknownCarType) {
    UUID id = reservation.reservationId();
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED,
            ReservationResponse.made(reservation, unknownCarType, tokens.forReservation(id)))
        .location(URI.create("/api/v1/reservations/" + id))
        .build();
  }
}
