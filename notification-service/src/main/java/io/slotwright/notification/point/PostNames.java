package io.slotwright.notification.point;

import java.util.Map;
import java.util.UUID;

/// The names of posts, as operators typed them.
///
/// @param byPost none for a post that this service has not heard of
public record PostNames(Map<UUID, String> byPost) {

  public PostNames {
    byPost = Map.copyOf(byPost);
  }

  /// Empty for a post without a known name.
  public String of(UUID post) {
    return byPost.getOrDefault(post, "");
  }
}
