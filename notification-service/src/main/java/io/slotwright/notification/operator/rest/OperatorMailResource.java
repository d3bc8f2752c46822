package io.slotwright.notification.operator.rest;

import io.slotwright.notification.operator.flow.SetOperatorMails;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// What the operators of a service point want to hear. Not part of the point: that is public, and
/// the addresses of the staff are not.
@Path("/api/v1/notifications/operator-mails/{service_point_id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"operator", "admin"})
@Tag(name = "Notifications")
class OperatorMailResource {

  static final String EXAMPLE =
      """
      {"emails": ["desk@example.test"], "locale": "uk", "new_bookings": "at_once",
       "digest_at": "08:00"}
      """;

  private final SetOperatorMails settings;
  private final Caller caller;

  OperatorMailResource(SetOperatorMails settings, Caller caller) {
    this.settings = settings;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "What the operators of a service point hear by mail")
  public Uni<OperatorMailResponse> get(@RestPath("service_point_id") UUID servicePoint) {
    return settings
        .of(caller.organisation(), servicePoint)
        .map(Refusals::accepted)
        .map(OperatorMailResponse::of);
  }

  @PUT
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Set what the operators of a service point hear by mail",
      description =
          "`new_bookings` is `at_once`, `digest` or `never`. The digest is sent once a day, by the"
              + " clock of the point, if there is something to tell: new bookings, bookings that need"
              + " a new time, and mails that did not arrive. What is left out has its default:"
              + " no `emails`, `en`, `never`, `08:00`.")
  @APIResponseSchema(OperatorMailResponse.class)
  public Uni<OperatorMailResponse> put(
      @RestPath("service_point_id") UUID servicePoint,
      @NotNull @Valid OperatorMailRequest request) {
    return settings
        .set(caller.organisation(), servicePoint, request.settings())
        .map(Refusals::accepted)
        .map(OperatorMailResponse::of);
  }
}
