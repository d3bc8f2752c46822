package io.slotwright.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.fuzz.Demonstration;
import io.slotwright.testing.fuzz.Samples;
import io.slotwright.testing.fuzz.Target;
import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What OpenAPI says of this service, held to what the service does.
@QuarkusTest
class DescriptionHttpTest extends ServiceTest {

  private final SoftAssertions all = new SoftAssertions();
  private ApiDescription api;

  @BeforeEach
  void read() {
    api = ApiDescription.ofRunningService();
  }

  @Test
  void whatIsShownWorks() {
    Samples samples = new Samples(new Stock(), ADMIN);
    Demonstration shown = new Demonstration(api, samples, Target.ofRunningService());

    assertThat(api.operations().stream().flatMap(each -> shown.complaints(each).stream()))
        .isEmpty();
  }

  @Test
  void refusalsAreDescribed() {
    for (Operation operation : api.operations()) {
      all.assertThat(operation.refusalsNotDescribed()).as(operation.toString()).isEmpty();
    }
    all.assertAll();
  }
}
