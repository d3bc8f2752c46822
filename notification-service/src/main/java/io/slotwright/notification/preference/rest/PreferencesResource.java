package io.slotwright.notification.preference.rest;

import io.slotwright.notification.preference.flow.ChooseMails;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// What a customer wants to be mailed, for the customer who has the link.
@Path("/api/v1/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Preferences")
class PreferencesResource {

  private static final String TOKEN = "Preferences-Token";

  private final ChooseMails chooseMails;

  PreferencesResource(ChooseMails chooseMails) {
    this.chooseMails = chooseMails;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Which mails of an organisation you get, and in which language",
      description =
          "The header Preferences-Token is the part of the link in your mails after the #. Only"
              + " kinds that can be stopped are listed; mails about changes of a booking are always"
              + " sent.")
  @APIResponseSchema(PreferencesResponse.class)
  @APIResponse(responseCode = "404", description = "not-found: the token is missing or wrong")
  public Uni<PreferencesResponse> read(@RestHeader(TOKEN) @Nullable String token) {
    return chooseMails.read(token).map(Refusals::accepted).map(PreferencesResponse::of);
  }

  @PUT
  @PermitAll
  @Operation(
      summary = "Choose which mails of an organisation you get, and in which language",
      description =
          "Replaces what was chosen before. A kind that is left out is sent. Without a locale, each"
              + " mail is in the language of its booking.")
  @APIResponseSchema(PreferencesResponse.class)
  @APIResponse(responseCode = "404", description = "not-found: the token is missing or wrong")
  public Uni<PreferencesResponse> choose(
      @RestHeader(TOKEN) @Nullable String token, @NotNull @Valid PreferencesRequest request) {
    return chooseMails
        .choose(token, request.preference())
        .map(Refusals::accepted)
        .map(PreferencesResponse::of);
  }
}
