package io.slotwright.booking.booking.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.booking.booking.flow.ConfirmBooking;
import io.slotwright.booking.booking.flow.ReadConfirmation;
import io.slotwright.booking.confirmation.Proof;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Confirming a guest's mail address, by which a request becomes a booking.
@Path("/api/v1/bookings/confirmations/{id}")
@Tag(name = "Bookings")
class ConfirmationResource {

  private static final String TOKEN = "Confirmation-Token";

  private final ConfirmBooking confirmBooking;
  private final ReadConfirmation readConfirmation;
  private final BookingAnswers answers;
  private final LinkTokens tokens;

  ConfirmationResource(
      ConfirmBooking confirmBooking,
      ReadConfirmation readConfirmation,
      BookingAnswers answers,
      LinkTokens tokens) {
    this.confirmBooking = confirmBooking;
    this.readConfirmation = readConfirmation;
    this.answers = answers;
    this.tokens = tokens;
  }

  @POST
  @PermitAll
  @Cache(noStore = true)
  @Operation(
      summary = "Confirm a booking by the mailed code or token",
      description =
          "For a day, a repeated request returns the same booking. By default a request ends after"
              + " five wrong codes, and its time is free again.")
  @APIResponse(
      responseCode = "201",
      description = "Booked; keep the manage_token",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BookingResponse.class)))
  @APIResponse(responseCode = "403", description = "confirmation-token-wrong")
  @APIResponse(responseCode = "404", description = "No such request")
  @APIResponse(responseCode = "409", description = "reservation-expired, reservation-used")
  @APIResponse(
      responseCode = "410",
      description = "confirmation-expired (with expired_at), confirmation-void")
  @APIResponse(
      responseCode = "422",
      description = "confirmation-code-wrong (with attempts_left), or another rule refuses it")
  public Uni<RestResponse<Object>> confirm(
      @RestPath UUID id, @NotNull @Valid ConfirmationRequest request) {
    if (!request.hasOneProof()) {
      throw Problem.validation("/code", ViolationCode.CODE_OR_TOKEN, "Send the code or the token.");
    }
    return confirmBooking
        .confirm(id, proof(id, request))
        .map(Refusals::accepted)
        .chain(answers::created);
  }

  @GET
  @PermitAll
  @Cache(noStore = true)
  @Operation(
      summary = "A request that waits to be confirmed",
      description =
          "Reading changes nothing. The header Confirmation-Token is the part of the mailed link"
              + " after the #.")
  @APIResponse(responseCode = "200", description = "The request, without personal data")
  @APIResponse(responseCode = "404", description = "No such request, or not with this token")
  public Uni<ConfirmationResponse> read(
      @RestPath UUID id, @RestHeader(TOKEN) @Nullable String token) {
    if (!isRight(id, token)) {
      throw Problem.notFound("confirmation");
    }
    return readConfirmation
        .read(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("confirmation")))
        .map(ConfirmationResponse::of);
  }

  private Proof proof(UUID id, ConfirmationRequest request) {
    return request.code() == null
        ? new Proof.Token(isRight(id, request.token()))
        : new Proof.Code(
            MessageDigest.isEqual(
                Objects.requireNonNull(request.code()).getBytes(UTF_8),
                tokens.codeForConfirmation(id).getBytes(UTF_8)));
  }

  private boolean isRight(UUID id, @Nullable String token) {
    return token != null && LinkTokens.matches(token, LinkTokens.hash(tokens.forConfirmation(id)));
  }
}
