package io.slotwright.plumbing.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// As in a service, many threads wake a job that runs on an event loop.
class JobsOfARealLoopTest {

  private static final int WAKERS = 8;
  private static final int WAKES = 2_000;

  private final Vertx vertx = Vertx.vertx();
  private final Jobs jobs =
      new Jobs(vertx, null, InstantSource.system(), new SimpleMeterRegistry());
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicBoolean overlapped = new AtomicBoolean();
  private final Set<Context> contexts = ConcurrentHashMap.newKeySet();

  @AfterEach
  void close() {
    vertx.close();
  }

  @Test
  void whateverIsThereAtAWakeIsDoneSoonAndByOneRunAtATime() throws InterruptedException {
    // given
    Repeater repeater =
        jobs.add(Job.of("take-all", Pace.pausing(Duration.ofHours(1)), this::takeAll));
    repeater.start();
    Thread[] wakers = new Thread[WAKERS];
    // when
    for (int i = 0; i < WAKERS; i++) {
      wakers[i] = Thread.ofPlatform().start(() -> wakeOften(repeater));
    }
    for (Thread waker : wakers) {
      waker.join();
    }
    // then
    await().atMost(Duration.ofSeconds(20)).until(() -> done.get() == WAKERS * WAKES);
    assertThat(overlapped).isFalse();
  }

  @Test
  void eachRunHasAContextOfItsOwn() {
    // given
    jobs.start(Job.of("note-context", Pace.pausing(Duration.ofMillis(1)), this::noteContext));
    // when
    await().atMost(Duration.ofSeconds(20)).until(() -> contexts.size() >= 3);
    // then
    assertThat(contexts)
        .allSatisfy(context -> assertThat(VertxContext.isDuplicatedContext(context)).isTrue())
        .allSatisfy(context -> assertThat(context.isEventLoopContext()).isTrue());
  }

  @Test
  void aStopLetsTheRunUnderWayEnd() throws InterruptedException {
    // given
    jobs.start(Job.of("slow", Pace.pausing(Duration.ofHours(1)), this::slowly));
    await().until(() -> atOnce.get() == 1);
    // when
    jobs.stop(null);
    // then
    assertThat(done).hasValue(1);
  }

  private void wakeOften(Repeater repeater) {
    for (int i = 0; i < WAKES; i++) {
      waiting.incrementAndGet();
      repeater.wake();
    }
  }

  private Uni<Void> takeAll() {
    if (atOnce.incrementAndGet() > 1) {
      overlapped.set(true);
    }
    int taken = waiting.getAndSet(0);
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(1))
        .invoke(
            () -> {
              done.addAndGet(taken);
              atOnce.decrementAndGet();
            });
  }

  private Uni<Void> noteContext() {
    contexts.add(Vertx.currentContext());
    return Uni.createFrom().voidItem();
  }

  private Uni<Integer> slowly() {
    atOnce.incrementAndGet();
    return Uni.createFrom()
        .item(1)
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(500))
        .invoke(done::addAndGet);
  }
}
