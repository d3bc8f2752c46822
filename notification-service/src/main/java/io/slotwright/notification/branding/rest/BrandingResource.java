package io.slotwright.notification.branding.rest;

import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.BrandingVersion;
import io.slotwright.notification.branding.flow.BrandedKinds;
import io.slotwright.notification.branding.flow.BrandingVersions;
import io.slotwright.notification.branding.flow.EditBranding;
import io.slotwright.notification.branding.json.BrandingDocument;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The look and the own words of an organisation's mails, for its operators.
@Path("/api/v1/notifications/branding")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Branding")
class BrandingResource {

  private final BrandingVersions versions;
  private final EditBranding edit;
  private final Scopes scopes;
  private final BrandedKinds kinds;
  private final Caller caller;

  BrandingResource(
      BrandingVersions versions,
      EditBranding edit,
      Scopes scopes,
      BrandedKinds kinds,
      Caller caller) {
    this.versions = versions;
    this.edit = edit;
    this.scopes = scopes;
    this.kinds = kinds;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "How your mails look, and what they add",
      description =
          "What a service point leaves open is as its organisation has set it, and what both leave"
              + " open is as the suite has it. Nothing saved yet is version 0.")
  @APIResponseSchema(BrandingResponse.class)
  @APIResponse(responseCode = "404", description = "not-found: no service point of yours")
  public Uni<RestResponse<BrandingResponse>> get(
      @RestQuery(Scopes.PARAMETER) @Parameter(description = Scopes.DESCRIPTION)
          @Nullable String servicePoint) {
    return scopes
        .of(servicePoint)
        .chain(versions::newest)
        .map(newest -> newest.map(BrandingResponse::of).orElse(BrandingResponse.NONE))
        .map(response -> Tagged.ok(response, response.version()));
  }

  @PUT
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Set how your mails look, and what they add",
      description =
          "Saves a new version; earlier ones are kept. Texts in additions follow the introduction of"
              + " a kind of mail. In them, {customer}, {point} and {when} stand for what each mail is"
              + " about; {{ and }} are braces. A text that is not valid is refused with its line and"
              + " column (positions). The logo is a PNG or JPEG of at most 64 KiB, 1120 pixels wide"
              + " and 512 high, and is sent with each mail.")
  @APIResponseSchema(BrandingResponse.class)
  @APIResponse(responseCode = "404", description = "not-found: no service point of yours")
  public Uni<RestResponse<BrandingResponse>> put(
      @RestQuery(Scopes.PARAMETER) @Parameter(description = Scopes.DESCRIPTION)
          @Nullable String servicePoint,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @NotNull BrandingDocument request) {
    Branding branding = CheckedBranding.of(request, kinds.names(), "");
    return scopes
        .of(servicePoint)
        .chain(scope -> edit.replace(scope, EntityTags.seen(ifMatch), branding, caller.subject()))
        .map(Refusals::accepted)
        .map(BrandingResource::answer);
  }

  static RestResponse<BrandingResponse> answer(BrandingVersion saved) {
    return Tagged.ok(BrandingResponse.of(saved), saved.version());
  }
}
