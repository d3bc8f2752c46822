package io.slotwright.booking.mybookings.rest;

import io.slotwright.booking.client.rest.RequestKeys;
import io.slotwright.booking.mybookings.flow.RequestLink;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Links to customers' own lists of bookings.
@Path("/api/v1/my-bookings/links")
@Tag(name = "My bookings")
class LinkResource {

  private final RequestLink requestLink;
  private final Requesters requesters;
  private final RequestKeys keys;

  LinkResource(RequestLink requestLink, Requesters requesters, RequestKeys keys) {
    this.requestLink = requestLink;
    this.requesters = requesters;
    this.keys = keys;
  }

  @POST
  @PermitAll
  @ResponseStatus(202)
  @Operation(
      summary = "Request a mail with a link to all bookings of its address",
      description =
          "The response is the same whether or not there are bookings. By default an address gets"
              + " one link a minute and five an hour; requests beyond that are accepted too, and no"
              + " mail is sent.")
  @APIResponse(
      responseCode = "202",
      description = "If there are bookings with this address, it gets a mail",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LinkResponse.class)))
  @APIResponse(
      responseCode = "429",
      description = "too-many-requests: retry after Retry-After seconds")
  public Uni<LinkResponse> requestLink(
      @Parameter(description = RequestKeys.DESCRIPTION) @RestHeader("Idempotency-Key")
          @Nullable String key,
      @NotNull @Valid LinkRequest request) {
    return requestLink
        .request(
            request.address(),
            request.localeOrEnglish(),
            requesters.of(request.address()),
            keys.of("my-bookings-links", key, request))
        .map(Refusals::accepted)
        .map(lifetime -> new LinkResponse(lifetime.toMinutes()));
  }
}
