package io.slotwright.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.notification.infrastructure.SmtpGate;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.input.InputContract;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@QuarkusTestResource(SmtpGate.class)
class InputTest extends InputContract {

  // Quarkus looks for the identity of a test in the class that declares its method.
  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
  @Override
  protected void whatIsNoIdIsRefused() {
    super.whatIsNoIdIsRefused();
  }

  @Override
  protected List<Place> dates() {
    return List.of();
  }

  @Override
  protected List<Place> ids() {
    return List.of(Place.query("/api/v1/notifications?booking_id={}", "/booking_id"));
  }

  @Override
  protected List<Place> spans() {
    return List.of();
  }

  @Override
  protected List<Place> addresses() {
    return List.of();
  }
}
