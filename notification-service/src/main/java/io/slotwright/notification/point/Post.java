package io.slotwright.notification.point;

import io.slotwright.common.event.PostChanged;
import java.util.UUID;

/// What mails mention of a post: the bay, the chair, the tutor.
///
/// @param name as the operator typed it
public record Post(UUID id, String name) {

  public static Post of(PostChanged event) {
    return new Post(event.postId(), event.name());
  }
}
