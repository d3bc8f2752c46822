package io.slotwright.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.schedule.fixture.ServiceTest;
import io.slotwright.schedule.fixture.Stock;
import io.slotwright.testing.fuzz.Demonstration;
import io.slotwright.testing.fuzz.Samples;
import io.slotwright.testing.fuzz.Target;
import io.slotwright.testing.openapi.ApiDescription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The OpenAPI document of this service, compared with its behaviour.
@QuarkusTest
class DescriptionHttpTest extends ServiceTest {

  private ApiDescription api;

  @BeforeEach
  void read() {
    api = ApiDescription.ofRunningService();
  }

  @Test
  void whatIsShownWorks() {
    Samples samples = new Samples(new Stock(), ADMIN);
    Demonstration shown = new Demonstration(api, samples, Target.ofRunningService());

    assertThat(shown.complaints()).isEmpty();
  }

  @Test
  void refusalsAreDescribed() {
    assertThat(api.refusalsNotDescribed()).isEmpty();
  }
}
