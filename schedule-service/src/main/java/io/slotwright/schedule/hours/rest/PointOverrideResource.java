package io.slotwright.schedule.hours.rest;

import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.hours.flow.ChangeOverride;
import io.slotwright.schedule.hours.flow.Overrides;
import io.slotwright.schedule.version.HoursOwner;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The overrides that all posts of a service point have, where they have none of their own.
@Path(PointOverrideResource.COLLECTION)
@Tag(name = "Overrides")
class PointOverrideResource extends OverrideResource {

  static final String COLLECTION = "/api/v1/service-points";

  PointOverrideResource(
      Overrides overrides,
      ChangeOverride change,
      Previews preview,
      Insiders insiders,
      Caller caller) {
    super(HoursOwner.Kind.SERVICE_POINT, overrides, change, preview, insiders, caller);
  }
}
