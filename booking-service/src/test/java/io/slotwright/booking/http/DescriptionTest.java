package io.slotwright.booking.http;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Stock;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.fuzz.DescriptionContract;
import io.slotwright.testing.fuzz.Request;
import io.slotwright.testing.fuzz.Samples;
import io.slotwright.testing.fuzz.Target;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import jakarta.inject.Inject;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(
    user = "operator",
    roles = {"operator", "admin"})
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class DescriptionTest extends DescriptionContract {

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject Links links;
  @Inject TestClock clock;

  private final SoftAssertions all = new SoftAssertions();

  @BeforeEach
  void resetClock() {
    clock.reset();
  }

  @Override
  protected Things things() {
    return new Stock(shop, schedule, links, () -> aCentre().askingForApproval());
  }

  @Test
  void whatAnotherOrganisationHasDoesNotExist() {
    Stock theirs =
        new Stock(
            shop, schedule, links, () -> aCentre().askingForApproval().ofAnotherOrganisation());
    Samples samples = new Samples(theirs, Map.of());
    Target target = Target.ofRunningService();
    ApiDescription api = ApiDescription.ofRunningService();
    for (Operation operation : api.operations()) {
      if (isOfAnOrganisation(operation)) {
        Request request =
            operation.hasBody()
                ? samples.with(operation, operation.examples().getFirst())
                : samples.without(operation);
        all.assertThat(target.send(request).status()).as(operation.toString()).isEqualTo(404);
      }
    }
    assertThat(all.assertionErrorsCollected()).isEmpty();
    assertThat(api.operations().stream().filter(DescriptionTest::isOfAnOrganisation))
        .hasSizeGreaterThan(12);
  }

  /// Bookings are nobody else's, and what asks who one is is meant for an organisation. What
  /// administrates the service is of no organisation.
  private static boolean isOfAnOrganisation(Operation operation) {
    return operation.path().contains("{id}")
        && (operation.statuses().contains(401) || operation.path().contains("/bookings/"))
        && !operation.path().contains("/confirmations/")
        && !operation.path().startsWith("/api/v1/admin/");
  }
}
