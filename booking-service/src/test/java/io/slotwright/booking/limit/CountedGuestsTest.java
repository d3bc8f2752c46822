package io.slotwright.booking.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.limit.flow.TidyUsage;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.plumbing.pace.Progress;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Whose bookings are counted, what a count says of a guest, and when it is forgotten.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class CountedGuestsTest extends GuestLimits {

  private static final String OURS = "0190a000-0000-7000-8000-000000000001";
  private static final String THEIRS = "0190a000-0000-7000-8000-000000000002";

  @Inject TidyUsage tidy;

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void anOperatorBooksAnyNumber() {
    Bay bay = open(new PointLimits(null, 1, 1, 1, 1, null, null));
    Guest operator = guest();
    String email = mail();

    for (int i = 0; i < 4; i++) {
      operator.book(bay, i, email).statusCode(201);
    }
    assertThat(usage(bay)).isEmpty();
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = THEIRS))
  void elsewhereAnOperatorIsAClientLikeOthers() {
    Bay bay = open(new PointLimits(null, null, 1, null, null, null, null));
    Guest operator = guest();
    operator.book(bay, 0, mail()).statusCode(201);

    operator.book(bay, 1, mail()).statusCode(429);
  }

  @Test
  void countsHoldNoPersonalDataAndAreForgotten() {
    Bay bay = open(PointLimits.DEFAULTS);
    String email = mail();
    Guest guest = guest().named("my browser");
    guest.book(bay, 0, email).statusCode(201);

    assertThat(usage(bay))
        .hasSize(4)
        .allSatisfy(key -> assertThat(key).doesNotContain(email, guest.address(), "my browser"));
    clock.advance(Duration.ofDays(2));
    forgetEndedCounts();
    assertThat(usage(bay)).isEmpty();
  }

  @Test
  void moreEndedCountsThanABatchAreForgottenAtOnce() {
    String flood =
        """
        INSERT INTO guest_usage (key, used, most, until)
        SELECT 'flood:' || number, 1, 1, '%s' FROM generate_series(1, 1200) AS number
        """
            .formatted(clock.instant());
    pool.query(flood).executeAndAwait();

    forgetEndedCounts();

    assertThat(
            pool.query("SELECT FROM guest_usage WHERE key LIKE 'flood:%'").executeAndAwait().size())
        .isZero();
  }

  /// Runs the job as its repeater does.
  private void forgetEndedCounts() {
    Progress progress;
    do {
      progress = tidy.tidy().await().atMost(Duration.ofSeconds(10));
    } while (progress == Progress.MORE);
  }
}
