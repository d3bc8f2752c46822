package io.slotwright.booking.allocation.redis;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.slotwright.booking.allocation.flow.SlotLocks;
import io.slotwright.booking.allocation.flow.SlotLocks.Grip;
import io.slotwright.booking.allocation.flow.SlotLocks.Slots;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Locks in a real Redis, taken by every request.
@QuarkusTest
@TestProfile(RedisSlotLocksTest.AlwaysLocked.class)
@QuarkusTestResource(LocalInfrastructure.class)
class RedisSlotLocksTest {

  /// However slow the machine is, Redis is waited for.
  public static final class AlwaysLocked implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "slotwright.booking.slot-locking",
          "always",
          LockScripts.class.getName() + "/eval/Timeout/value",
          "5000");
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration TIME_TO_LIVE = Duration.ofSeconds(3);
  private static final Duration A_HOLD = Duration.ofMinutes(10);
  private static final Instant NINE = at("09:00");
  private static final Instant TEN = at("10:00");

  @Inject SlotLocks locks;
  @Inject RedisDataSource redis;
  @Inject Shop shop;
  @Inject TestClock clock;

  private final UUID post = UUID.randomUUID();
  private final Slots nine = slots(NINE);
  private final Slots nineAndTen = slots(NINE, TEN);

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void whoTakesSeveralSlotsTakesAllOfThem() {
    assertThat(take(nineAndTen, "olena")).isEqualTo(Grip.TAKEN);

    assertThat(values(nineAndTen)).containsExactly("f:olena", "f:olena");
  }

  @Test
  void whoCannotHaveAllSlotsTakesNone() {
    take(slots(TEN), "olena");

    assertThat(take(nineAndTen, "petro")).isEqualTo(Grip.CONTESTED);

    assertThat(values(nineAndTen)).containsExactly(null, "f:olena");
  }

  @Test
  void aTwinMayTakeAgain() {
    take(nine, "olena");

    assertThat(take(nineAndTen, "olena")).isEqualTo(Grip.TAKEN);
  }

  @Test
  void aForeignTokenFreesNothing() {
    take(nineAndTen, "olena");

    await(locks.free(nineAndTen, "petro"));

    assertThat(values(nineAndTen)).containsExactly("f:olena", "f:olena");
    await(locks.free(nineAndTen, "olena"));
    assertThat(values(nineAndTen)).containsExactly(null, null);
  }

  @Test
  void aLockLapsesWhenItsOwnerDies() {
    take(nine, "olena");

    assertThat(timeToLive()).isPositive().isLessThanOrEqualTo(TIME_TO_LIVE.toMillis());
  }

  /// Only PostgreSQL knows whether the hold is still live, and until when.
  @Test
  void aKeptLockRefusesNobodyAndIsNotLockedOver() {
    take(nine, "olena");
    await(locks.keep(nine, "olena", "hold", A_HOLD));

    assertThat(take(nineAndTen, "petro")).isEqualTo(Grip.UNGUARDED);

    assertThat(values(nineAndTen)).containsExactly("h:hold", null);
    assertThat(timeToLive()).isBetween(TIME_TO_LIVE.toMillis() + 1, A_HOLD.toMillis());
  }

  @Test
  void aKeptLockIsFreedByItsHeirAlone() {
    take(nine, "olena");
    await(locks.keep(nine, "olena", "hold", A_HOLD));

    await(locks.free(nine, "olena"));
    assertThat(values(nine)).containsExactly("h:hold");

    await(locks.free(nine, "hold"));
    assertThat(values(nine)).containsExactly((@Nullable String) null);
  }

  @Test
  void whatOthersHaveLockedIsNotKept() {
    take(nine, "petro");

    await(locks.keep(nineAndTen, "olena", "hold", A_HOLD));

    assertThat(values(nineAndTen)).containsExactly("f:petro", null);
  }

  @Test
  void aBookingIsRefusedWhileSomebodyElseWritesAndWhenNobodyDoesItLeavesNoLock() {
    Bay bay = shop.open(aCentre(), 60);
    Slots slots = new Slots(bay.post(), List.of(NINE));
    take(slots, "somebody");

    Shop.book(bay, NINE).statusCode(409).body("code", equalTo("slot-taken"));

    await(locks.free(slots, "somebody"));
    Shop.book(bay, NINE).statusCode(201);
    assertThat(values(slots)).containsExactly((@Nullable String) null);
  }

  @Test
  void aHoldKeepsItsLocksUntilItIsGivenUp() {
    Bay bay = shop.open(aCentre(), 30);
    var hold = Shop.reserve(bay, NINE).statusCode(201).extract().jsonPath();
    Slots slots = new Slots(bay.post(), List.of(NINE, at("09:30")));
    String id = hold.getString("id");
    assertThat(values(slots)).containsExactly("h:" + id, "h:" + id);

    Shop.book(bay, NINE).statusCode(409).body("code", equalTo("slot-held"));
    given()
        .header("Reservation-Token", hold.getString("token"))
        .delete("/api/v1/reservations/" + id)
        .then()
        .statusCode(204);

    assertThat(values(slots)).containsExactly(null, null);
  }

  private Slots slots(Instant... starts) {
    return new Slots(post, List.of(starts));
  }

  private Grip take(Slots slots, String owner) {
    return await(locks.take(slots, owner));
  }

  private List<@Nullable String> values(Slots slots) {
    return keys(slots).<@Nullable String>map(redis.value(String.class)::get).toList();
  }

  /// Of nine o'clock, in milliseconds.
  private long timeToLive() {
    return redis.key().pttl(keys(nine).findFirst().orElseThrow());
  }

  private static Stream<String> keys(Slots slots) {
    return slots.starts().stream()
        .map(start -> "slot:{%s}:%d".formatted(slots.postId(), start.getEpochSecond()));
  }

  private static <T> T await(Uni<T> what) {
    return what.await().atMost(PATIENCE);
  }
}
