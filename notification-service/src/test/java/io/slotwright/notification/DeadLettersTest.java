package io.slotwright.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.notification.infrastructure.SmtpGate;
import io.slotwright.testing.deadletter.DeadLettersContract;
import io.slotwright.testing.infrastructure.LocalInfrastructure;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@QuarkusTestResource(SmtpGate.class)
class DeadLettersTest extends DeadLettersContract {}
