package io.slotwright.calendar;

import static io.slotwright.calendar.PostStory.aPostIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.access.AccessContract;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.util.Optional;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class AccessTest extends AccessContract {

  @Inject Announcer announcer;

  @Override
  protected Things things() {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));
    return (operation, name) ->
        switch (name) {
          case "post_id" -> Optional.of(post.postId().toString());
          case "id" -> Optional.of(post.servicePointId().toString());
          default -> Optional.empty();
        };
  }

  @Override
  protected int operationsAtLeast() {
    return 4;
  }
}
