package io.slotwright.calendar.live.flow;

import io.slotwright.calendar.live.Asked;
import io.slotwright.calendar.live.Since;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a client asks to watch.
///
/// @param servicePointId empty for one post, which `posts` names
/// @param posts those of the service point that it wants; none for all, also those added later
/// @param seen what it has seen of each post
public record Visit(
    Optional<UUID> servicePointId, List<UUID> posts, Asked asked, Map<UUID, Since> seen) {

  public Visit {
    posts = List.copyOf(posts);
    seen = Map.copyOf(seen);
  }

  /// The same visit of a client that has seen something else of a post.
  public Visit since(UUID postId, Since since) {
    return new Visit(servicePointId, posts, asked, Map.of(postId, since));
  }

  /// Whether the posts of the service point decide what is watched.
  boolean followsPoint() {
    return servicePointId.isPresent() && posts.isEmpty();
  }
}
