package io.slotwright.booking.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Stock;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.fuzz.Fuzzer;
import io.slotwright.testing.fuzz.Samples;
import io.slotwright.testing.fuzz.Target;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.openapi.ApiDescription;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// For any input in any part of a request, the response is a success or a problem that explains the
/// error: never a server error, and never none.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(
    user = "operator",
    roles = {"operator", "admin"})
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class NonsenseTest {

  private static final long SEED = 20261123;
  private static final int BODIES_PER_EXAMPLE = 200;

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject Links links;
  @Inject TestClock clock;

  private ApiDescription api;
  private Fuzzer fuzzer;

  @BeforeEach
  void read() {
    clock.reset();
    api = ApiDescription.ofRunningService();
    Stock stock = new Stock(shop, schedule, links, () -> Centre.aCentre().askingForApproval());
    fuzzer = new Fuzzer(api, new Samples(stock, Map.of()), Target.ofRunningService());
  }

  @Test
  void whateverIsWrongIsRefusedAsAProblem() {
    assertThat(api.operations().stream().flatMap(each -> fuzzer.complaints(each).stream()))
        .isEmpty();
  }

  @Test
  void soAreManyThingsThatAreWrongAtOnce() {
    List<String> complaints =
        api.operations().stream()
            .flatMap(each -> fuzzer.complaints(each, SEED, BODIES_PER_EXAMPLE).stream())
            .toList();

    assertThat(complaints).isEmpty();
  }

  @Test
  void everyBodyHasAnExampleToSpoil() {
    assertThat(api.operations().stream().filter(each -> each.hasBody()))
        .allSatisfy(each -> assertThat(each.examples()).as(each.toString()).isNotEmpty());
  }
}
