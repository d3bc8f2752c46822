package io.slotwright.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.slotwright.testing.fuzz.Demonstration;
import io.slotwright.testing.fuzz.Fuzzer;
import io.slotwright.testing.fuzz.Samples;
import io.slotwright.testing.fuzz.Target;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.openapi.ApiDescription;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The examples of the description work, and any other input gets a success or a problem with the
/// reason: never a server error, and always a response.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "admin", roles = "admin")
class DescriptionTest {

  @Inject Announcer announcer;

  private Target target;
  private ApiDescription api;
  private Samples samples;

  @BeforeEach
  void tellOfAPost() {
    target = Target.ofRunningService();
    api = ApiDescription.ofRunningService();
    PostStory post = announcer.introduce(PostStory.aPostIn("Europe/Kyiv"));
    samples = new Samples((operation, name) -> id(post, name), Map.of());
  }

  @Test
  void whatIsShownWorks() {
    Demonstration shown = new Demonstration(api, samples, target);

    assertThat(shown.complaints()).isEmpty();
  }

  @Test
  void whateverIsWrongIsRefusedAsAProblem() {
    Fuzzer fuzzer = new Fuzzer(api, samples, target);

    assertThat(api.operations().stream().flatMap(each -> fuzzer.complaints(each).stream()))
        .isEmpty();
  }

  @Test
  void answersAreShown() {
    assertThat(api.answersNotShown()).isEmpty();
  }

  @Test
  void refusalsAreDescribed() {
    assertThat(api.refusalsNotDescribed()).isEmpty();
  }

  private static Optional<String> id(PostStory post, String name) {
    return switch (name) {
      case "post_id" -> Optional.of(post.postId().toString());
      case "id" -> Optional.of(post.servicePointId().toString());
      default -> Optional.empty();
    };
  }
}
