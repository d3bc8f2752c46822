package io.slotwright.testing.architecture.canary.rest;

import io.slotwright.testing.architecture.canary.postgres.Rows;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;

public class Resource {

  @GET
  public Rows open() {
    return new Rows();
  }

  @GET
  @PermitAll
  public String said() {
    return "";
  }
}
