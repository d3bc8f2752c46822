package io.slotwright.booking.allocation.redis;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.slotwright.booking.allocation.flow.SlotLocks;
import io.slotwright.booking.allocation.flow.SlotLocks.Grip;
import io.slotwright.booking.allocation.flow.SlotLocks.Slots;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.booking.race.RedisAwayTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RedisAwayTest.WithoutRedis.class)
@QuarkusTestResource(LocalInfrastructure.class)
class LocksAwayTest {

  private static final int ENOUGH_TO_OPEN = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject SlotLocks locks;
  @Inject CircuitBreakerMaintenance breakers;
  @Inject MeterRegistry meters;
  @Inject Shop shop;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
    breakers.reset(LockScripts.BREAKER);
  }

  @Test
  void theBreakerOpensAfterTenFailuresAndBookingGoesOn() {
    Bay bay = shop.open(aCentre(), 60);

    for (int time = 0; time < ENOUGH_TO_OPEN; time++) {
      assertThat(take()).isEqualTo(Grip.UNGUARDED);
    }

    assertThat(breakers.currentState(LockScripts.BREAKER)).isEqualTo(CircuitBreakerState.OPEN);
    Shop.book(bay, at("09:00")).statusCode(201);
    Shop.book(bay, at("09:00")).statusCode(409);
  }

  @Test
  void whatCouldNotBeAskedIsCounted() {
    double before = failures();

    take();
    locks.free(slots(), "olena").await().atMost(PATIENCE);

    assertThat(failures()).isEqualTo(before + 2);
  }

  private Grip take() {
    return locks.take(slots(), "olena").await().atMost(PATIENCE);
  }

  private static Slots slots() {
    return new Slots(new UUID(0, 1), List.of(at("09:00")));
  }

  private double failures() {
    return meters.counter("slotwright_slot_locks_failures").count();
  }
}
