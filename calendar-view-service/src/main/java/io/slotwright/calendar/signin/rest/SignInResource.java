package io.slotwright.calendar.signin.rest;

import io.slotwright.calendar.signin.flow.SignInSettings;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// How to sign in.
@Path("/api/v1/sign-in")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
class SignInResource {

  private final SignInSettings settings;

  SignInResource(SignInSettings settings) {
    this.settings = settings;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Read how a page signs operators in",
      description =
          "The OpenID provider and the public client. The page asks for an authorization code with"
              + " PKCE.")
  public Uni<SignInResponse> settings() {
    return Uni.createFrom().item(SignInResponse.of(settings));
  }
}
