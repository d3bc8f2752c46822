package io.slotwright.schedule.post.rest;

import io.slotwright.schedule.decision.rest.Creations.Created;
import io.slotwright.schedule.post.Post;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A post as clients see it.
@Schema(
    examples =
        """
        {"id": "0190a000-0000-7000-8000-0000000000a1",
         "service_point_id": "0190a000-0000-7000-8000-0000000000b1", "number": 1, "name": "Bay 1",
         "slot_duration_minutes": 30, "buffer_before_minutes": 0, "buffer_after_minutes": 10,
         "active": true, "timezone": "Europe/Kyiv", "version": 1}
        """)
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
