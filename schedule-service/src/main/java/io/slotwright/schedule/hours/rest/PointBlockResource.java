package io.slotwright.schedule.hours.rest;

import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.rest.Creations;
import io.slotwright.schedule.hours.flow.ChangeBlocks;
import io.slotwright.schedule.hours.flow.ReadBlocks;
import io.slotwright.schedule.version.HoursOwner;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The blocks that all posts of a service point have beside their own.
@Path(PointBlockResource.COLLECTION)
@Tag(name = "Blocks")
class PointBlockResource extends BlockResource {

  static final String COLLECTION = "/api/v1/service-points";

  PointBlockResource(
      ReadBlocks read,
      ChangeBlocks change,
      Previews preview,
      Creations creations,
      Insiders insiders,
      Caller caller) {
    super(
        HoursOwner.Kind.SERVICE_POINT,
        COLLECTION,
        read,
        change,
        preview,
        creations,
        insiders,
        caller);
  }
}
