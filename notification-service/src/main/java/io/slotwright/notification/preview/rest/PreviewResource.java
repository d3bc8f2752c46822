package io.slotwright.notification.preview.rest;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.branding.flow.BrandedKinds;
import io.slotwright.notification.preview.flow.PreviewMail;
import io.slotwright.notification.preview.flow.SendTestMail;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Mails as customers would get them, for operators.
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Branding")
class PreviewResource {

  /// Of a mail that is only looked at.
  private static final MailAddress NOBODY = MailAddress.parse("olena@example.test").orElseThrow();

  private final PreviewMail previewMail;
  private final SendTestMail sendTestMail;
  private final BrandedKinds kinds;
  private final Caller caller;
  private final OperatorAddress address;

  PreviewResource(
      PreviewMail previewMail,
      SendTestMail sendTestMail,
      BrandedKinds kinds,
      Caller caller,
      OperatorAddress address) {
    this.previewMail = previewMail;
    this.sendTestMail = sendTestMail;
    this.kinds = kinds;
    this.caller = caller;
    this.address = address;
  }

  @POST
  @Path("preview")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "See a mail as a customer would get it",
      description =
          "About an invented booking, with the branding that is in force, one that is not saved"
              + " (branding) or a saved one (version). Nothing is sent.")
  @APIResponseSchema(MailPreviewResponse.class)
  @APIResponse(responseCode = "404", description = "not-found: no service point or version")
  public Uni<MailPreviewResponse> preview(@NotNull @Valid MailPreviewRequest request) {
    return previewMail
        .compose(request.toRequest(caller.organisation(), kinds.names()), NOBODY)
        .map(Refusals::accepted)
        .map(MailPreviewResponse::of);
  }

  @POST
  @Path("test-mails")
  @RolesAllowed({"operator", "admin"})
  @ResponseStatus(202)
  @Operation(
      summary = "Have a mail sent to yourself",
      description =
          "The same mail as that of the preview, to the address in your token (email). By default 20"
              + " an hour.")
  @APIResponseSchema(value = TestMailResponse.class, responseCode = "202")
  @APIResponse(responseCode = "404", description = "not-found: no service point or version")
  @APIResponse(responseCode = "409", description = "no-mail-address: your token names none")
  @APIResponse(
      responseCode = "429",
      description = "too-many-test-mails: retry after Retry-After seconds")
  public Uni<TestMailResponse> send(@NotNull @Valid MailPreviewRequest request) {
    return sendTestMail
        .send(request.toRequest(caller.organisation(), kinds.names()), address.get())
        .map(Refusals::accepted)
        .map(TestMailResponse::of);
  }
}
