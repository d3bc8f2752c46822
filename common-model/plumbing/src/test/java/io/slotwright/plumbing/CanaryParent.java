package io.slotwright.plumbing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// Inherited endpoints must be protected too.
abstract class CanaryParent {

  @GET
  @Path("/inherited/{id}")
  @RolesAllowed({"operator", "admin"})
  public String inherited() {
    return "";
  }
}
