package io.slotwright.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.notification.infrastructure.SmtpGate;
import io.slotwright.notification.preference.SubscriberTokens;
import io.slotwright.testing.fuzz.DescriptionContract;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@QuarkusTestResource(SmtpGate.class)
@TestSecurity(
    user = "operator",
    roles = {"operator", "admin"})
@OidcSecurity(
    claims = {
      @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"),
      @Claim(key = "email", value = "operator@example.test")
    })
class DescriptionTest extends DescriptionContract {

  @Inject Pool pool;
  @Inject SubscriberTokens tokens;

  @Override
  protected Things things() {
    return new Stock(pool, tokens);
  }
}
