package io.slotwright.schedule.post.rest;

import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.rest.Creations.Created;
import java.util.UUID;

/// A post as clients see it.
record PostResponse(
    UUID id,
    UUID servicePointId,
    int number,
    String name,
    int slotDurationMinutes,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    boolean active,
    String timezone,
    long version)
    implements Created {

  static PostResponse of(Post post) {
    return new PostResponse(
        post.id(),
        post.location().servicePointId(),
        post.details().number(),
        post.details().name(),
        post.details().slotMinutes(),
        post.details().buffers().beforeMinutes(),
        post.details().buffers().afterMinutes(),
        post.details().active(),
        post.location().timezone().getId(),
        post.version());
  }
}
