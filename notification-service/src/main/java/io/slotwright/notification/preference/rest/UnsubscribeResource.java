package io.slotwright.notification.preference.rest;

import io.slotwright.common.problem.ViolationCode;
import io.slotwright.notification.preference.flow.ChooseMails;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// One click in a mail program ends the mails that can be ended (RFC 8058).
///
/// Only a POST does: programs that check mails follow their links. [UnsubscribePage] answers a GET.
@Path(UnsubscribeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Preferences")
class UnsubscribeResource {

  static final String PATH = "/api/v1/notifications/unsubscribe";
  static final String TOKEN = "token";

  private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  /// As a form of either kind; that of a malformed form is simply not there.
  private static final Pattern FORM =
      Pattern.compile(
          "List-Unsubscribe(?:=|\"?(?:\\r?\\n[^\\r\\n]{1,200}){0,5}\\r?\\n\\r?\\n)One-Click");

  private final ChooseMails chooseMails;

  UnsubscribeResource(ChooseMails chooseMails) {
    this.chooseMails = chooseMails;
  }

  @POST
  @PermitAll
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  @Operation(
      summary = "Stop all mails of an organisation that can be stopped",
      description =
          "What mail programs send for the header List-Unsubscribe (RFC 8058). Repeating it changes"
              + " nothing.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "one click", value = ONE_CLICK)))
  @APIResponseSchema(PreferencesResponse.class)
  @APIResponse(responseCode = "404", description = "not-found: the token is missing or wrong")
  public Uni<PreferencesResponse> unsubscribe(
      @RestQuery(TOKEN) @Nullable String token, @Nullable String request) {
    if (request == null || !FORM.matcher(request).find()) {
      throw Problem.validation(
          "/List-Unsubscribe", ViolationCode.MALFORMED, "Send " + ONE_CLICK + " as a form.");
    }
    return chooseMails.unsubscribe(token).map(Refusals::accepted).map(PreferencesResponse::of);
  }
}
