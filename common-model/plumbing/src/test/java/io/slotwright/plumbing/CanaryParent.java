package io.slotwright.plumbing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// What is inherited is protected too.
abstract class CanaryParent {

  @GET
  @Path("/inherited/{id}")
  @RolesAllowed({"operator", "admin"})
  public String inherited() {
    return "";
  }
}
