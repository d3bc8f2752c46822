package io.slotwright.schedule.hours.rest;

import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.rest.Creations;
import io.slotwright.schedule.hours.flow.ChangeBlocks;
import io.slotwright.schedule.hours.flow.ReadBlocks;
import io.slotwright.schedule.version.HoursOwner;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The blocks of a post.
@Path(PostBlockResource.COLLECTION)
@Tag(name = "Blocks")
class PostBlockResource extends BlockResource {

  static final String COLLECTION = "/api/v1/posts";

  PostBlockResource(
      ReadBlocks read,
      ChangeBlocks change,
      Previews preview,
      Creations creations,
      Insiders insiders,
      Caller caller) {
    super(HoursOwner.Kind.POST, COLLECTION, read, change, preview, creations, insiders, caller);
  }
}
