package io.slotwright.plumbing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;

/// One endpoint for each kind of protection; one is hidden from the description.
@Path("/canary")
public class CanaryResource extends CanaryParent {

  @GET
  @Path("/public")
  @PermitAll
  public String everybodys() {
    return "{}";
  }

  @GET
  @Path("/kept")
  @PermitAll
  public Response kept() {
    return Response.ok("{}").header("Cache-Control", "public, max-age=60").build();
  }

  @GET
  @Path("/token")
  @PermitAll
  public Response byToken(@RestHeader("Manage-Token") String token) {
    return Response.ok(List.of()).header("Cache-Control", "public").build();
  }

  @GET
  @Path("/hidden")
  @PermitAll
  @Operation(hidden = true)
  public String hidden() {
    return "";
  }
}
