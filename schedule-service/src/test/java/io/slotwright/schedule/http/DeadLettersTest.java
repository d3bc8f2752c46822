package io.slotwright.schedule.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.deadletter.DeadLettersContract;
import io.slotwright.testing.infrastructure.LocalInfrastructure;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class DeadLettersTest extends DeadLettersContract {}
