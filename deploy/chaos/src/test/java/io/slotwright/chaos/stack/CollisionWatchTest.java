package io.slotwright.chaos.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.chaos.history.Collision;
import io.slotwright.local.machine.Failure;
import java.lang.reflect.Proxy;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollisionWatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Collision COLLISION =
      new Collision(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void aWatchThatHasNeverLookedSaysNothing() throws Exception {
    try (CollisionWatch watch = watch(new SQLException("refused", "08001"), 1_000)) {
      awaitTries(1);

      assertThatThrownBy(watch::seen).isInstanceOf(Failure.class).hasMessageContaining("never");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03"})
  void aDatabaseThatWasAwayIsLookedAtWhenItIsBack(String state) throws Exception {
    assertLooksAgainAfter(new SQLException("away", state));
  }

  @Test
  void aDatabaseThatWasFrozenIsLookedAtWhenItGoesOn() throws Exception {
    assertLooksAgainAfter(new SQLException("no answer", null, new SocketTimeoutException()));
  }

  @Test
  void aWatchThatCannotLookFailsTheRound() throws Exception {
    try (CollisionWatch watch = watch(new SQLException("no such column", "42703"), 1)) {
      awaitTries(1);
      Instant deadline = Instant.now().plus(PATIENCE);
      while (!says(watch, "no such column") && Instant.now().isBefore(deadline)) {
        Thread.sleep(10);
      }

      assertThatThrownBy(watch::seen)
          .isInstanceOf(Failure.class)
          .hasMessageContaining("no such column");
    }
  }

  private void assertLooksAgainAfter(SQLException failure) throws Exception {
    try (CollisionWatch watch = watch(failure, 1)) {
      awaitTries(3);

      assertThat(watch.seen()).containsExactly(COLLISION);
    }
  }

  /// Fails at first, and then finds a collision.
  private CollisionWatch watch(SQLException failure, int times) {
    return new CollisionWatch(
        CollisionWatchTest::connection,
        connection -> {
          if (tries.incrementAndGet() <= times) {
            throw failure;
          }
          return List.of(COLLISION);
        });
  }

  private static Connection connection() {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> null);
  }

  private void awaitTries(int enough) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (tries.get() < enough && Instant.now().isBefore(deadline)) {
      Thread.sleep(10);
    }
  }

  private static boolean says(CollisionWatch watch, String what) {
    try {
      watch.seen();
      return false;
    } catch (Failure e) {
      return String.valueOf(e.getMessage()).contains(what);
    }
  }
}
