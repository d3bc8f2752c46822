package io.slotwright.schedule.hours.rest;

import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.hours.flow.ChangeOverride;
import io.slotwright.schedule.hours.flow.Overrides;
import io.slotwright.schedule.version.HoursOwner;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The overrides of a post.
@Path(PostOverrideResource.COLLECTION)
@Tag(name = "Overrides")
class PostOverrideResource extends OverrideResource {

  static final String COLLECTION = "/api/v1/posts";

  PostOverrideResource(
      Overrides overrides,
      ChangeOverride change,
      Previews preview,
      Insiders insiders,
      Caller caller) {
    super(HoursOwner.Kind.POST, overrides, change, preview, insiders, caller);
  }
}
