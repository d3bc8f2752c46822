package io.slotwright.calendar;

import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.openapi.Operation;
import java.util.Optional;

/// The ids that the examples of requests refer to.
record Stock(PostStory post, FlagStock flags) implements Things {

  @Override
  public Optional<String> value(Operation operation, String name) {
    return switch (name) {
      case "post_id", "posts" -> Optional.of(post.postId().toString());
      case "id" -> Optional.of(post.servicePointId().toString());
      // Only where a flag is changed, one that may be.
      case "key" ->
          Optional.of(
              operation.method().equals("put") || operation.method().equals("delete")
                  ? flags.aSwitch()
                  : "calendar_v046");
      default -> Optional.empty();
    };
  }
}
