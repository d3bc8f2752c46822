package io.slotwright.notification.bounce.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.notification.bounce.flow.ApplyReports;
import io.slotwright.notification.bounce.flow.BounceSettings;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.security.MessageDigest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Where mail servers post what they report about mails.
@Path("/api/v1/notifications/bounces")
@Tag(name = "Notifications")
class BounceResource {

  static final String MESSAGE = "message/rfc822";

  static final String EXAMPLE =
      """
      From: MAILER-DAEMON@example.test
      To: bounces@slotwright.example
      Subject: Undelivered Mail Returned to Sender
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="part"

      --part
      Content-Type: text/plain

      The mail could not be delivered.

      --part
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mail.example.test

      Final-Recipient: rfc822; olena@example.test
      Action: failed
      Status: 5.1.1

      --part
      Content-Type: text/rfc822-headers

      Message-ID: <0190a000-0000-7000-8000-0000000000d1.booking-confirmed.1@slotwright>

      --part--
      """;

  private final ApplyReports reports;
  private final BounceSettings settings;

  BounceResource(ApplyReports reports, BounceSettings settings) {
    this.reports = reports;
    this.settings = settings;
  }

  @POST
  @Consumes(MESSAGE)
  @PermitAll
  @Operation(
      summary = "Post a report of a mail server about a mail",
      description =
          "For mail servers, which show the secret of the installation in `Bounce-Token`. A delivery"
              + " status notification (RFC 3464) that says `failed` makes the mail `dead`, and"
              + " suppresses the address if there is no such mailbox; a complaint (RFC 5965)"
              + " suppresses it too. Any other message, and a report about a mail that was not sent"
              + " to that recipient, changes nothing, and the response does not tell.")
  @APIResponse(responseCode = "204", description = "Read")
  @APIResponse(responseCode = "404", description = "The token is wrong, or none is set")
  @RequestBody(
      content =
          @Content(
              mediaType = MESSAGE,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "bounce", value = EXAMPLE)))
  public Uni<RestResponse<Void>> post(
      @RestHeader("Bounce-Token") @Nullable String token, byte @Nullable [] message) {
    if (!isRight(token)) {
      throw Problem.notFound("hook");
    }
    return reports.in(message == null ? new byte[0] : message).replaceWith(RestResponse::noContent);
  }

  private boolean isRight(@Nullable String token) {
    return token != null
        && settings
            .token()
            .filter(secret -> MessageDigest.isEqual(secret.getBytes(UTF_8), token.getBytes(UTF_8)))
            .isPresent();
  }
}
