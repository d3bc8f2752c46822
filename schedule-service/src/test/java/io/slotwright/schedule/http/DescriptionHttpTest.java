package io.slotwright.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.fuzz.Answer;
import io.slotwright.testing.fuzz.Request;
import io.slotwright.testing.fuzz.Samples;
import io.slotwright.testing.fuzz.Target;
import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import io.slotwright.testing.openapi.Operation.Example;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What OpenAPI says of this service, held to what the service does.
@QuarkusTest
class DescriptionHttpTest extends ServiceTest {

  private final SoftAssertions all = new SoftAssertions();
  private final Samples samples = new Samples(new Stock(), ADMIN);
  private Target target;
  private ApiDescription api;

  @BeforeEach
  void read() {
    target = Target.ofRunningService();
    api = ApiDescription.ofRunningService();
  }

  @Test
  void whatIsShownWorks() {
    for (Operation operation : api.operations()) {
      if (operation.hasBody()) {
        assertThat(operation.examples()).as("examples of %s", operation).isNotEmpty();
      } else {
        check(samples.without(operation));
      }
      for (Example example : operation.examples()) {
        check(samples.with(operation, example));
      }
    }
    all.assertAll();
  }

  @Test
  void refusalsAreDescribed() {
    for (Operation operation : api.operations()) {
      all.assertThat(operation.refusalsNotDescribed()).as(operation.toString()).isEmpty();
    }
    all.assertAll();
  }

  private void check(Request request) {
    Operation operation = request.operation();
    Answer answer = target.send(request);
    all.assertThat(answer.status())
        .as("%s answered %s", operation, answer)
        .isEqualTo(operation.successStatus());
    all.assertThat(api.mistakes(operation, answer.status(), answer.body()))
        .as("%s answered %s", operation, answer)
        .isEmpty();
  }
}
