package io.slotwright.calendar;

import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.openapi.Operation;
import java.util.Optional;

/// The ids that the examples of requests refer to.
record Stock(PostStory post) implements Things {

  @Override
  public Optional<String> value(Operation operation, String name) {
    return switch (name) {
      case "post_id" -> Optional.of(post.postId().toString());
      case "id" -> Optional.of(post.servicePointId().toString());
      default -> Optional.empty();
    };
  }
}
