package io.slotwright.testing.architecture.canary.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/open")
public class OpenResource {

  @GET
  @PermitAll
  public String read(@QueryParam("limit") String limit) {
    return limit;
  }
}
