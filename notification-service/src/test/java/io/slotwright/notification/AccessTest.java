package io.slotwright.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.notification.infrastructure.SmtpGate;
import io.slotwright.notification.preference.SubscriberTokens;
import io.slotwright.testing.access.AccessContract;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@QuarkusTestResource(SmtpGate.class)
class AccessTest extends AccessContract {

  @Inject Pool pool;
  @Inject SubscriberTokens tokens;

  @Override
  protected Things things() {
    return new Stock(pool, tokens);
  }

  @Override
  protected int operationsAtLeast() {
    return 22;
  }
}
