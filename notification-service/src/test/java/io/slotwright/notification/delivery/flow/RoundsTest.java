package io.slotwright.notification.delivery.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private final Deque<CompletableFuture<Integer>> batches = new ArrayDeque<>();
  private int begun;
  private final Rounds rounds = new Rounds(this::batch);

  @Test
  void aRoundEndsWhenABatchFindsNothing() {
    // given
    UniAssertSubscriber<Void> round = request();
    batches.remove().complete(10);
    batches.remove().complete(3);
    round.assertNotTerminated();
    // when
    batches.remove().complete(0);
    // then
    round.assertCompleted();
    assertThat(begun).isEqualTo(3);
  }

  @Test
  void onlyOneBatchIsUnderWayAtATime() {
    // given
    request();
    // when
    UniAssertSubscriber<Void> second = request();
    // then
    second.assertCompleted();
    assertThat(begun).isEqualTo(1);
  }

  @Test
  void aRequestDuringABatchMakesTheRoundLookOnceMore() {
    // given
    UniAssertSubscriber<Void> round = request();
    request();
    // when
    batches.remove().complete(0);
    // then
    round.assertNotTerminated();
    batches.remove().complete(0);
    round.assertCompleted();
  }

  @Test
  void aRequestAfterARoundBeginsAnother() {
    // given
    request();
    batches.remove().complete(0);
    // when
    request();
    // then
    assertThat(begun).isEqualTo(2);
  }

  @Test
  void aRequestAfterAFailureBeginsAfresh() {
    // given
    UniAssertSubscriber<Void> round = request();
    batches.remove().completeExceptionally(new IllegalStateException("database away"));
    round.assertFailed();
    // when
    request();
    // then
    assertThat(begun).isEqualTo(2);
  }

  @Test
  void stoppingWaitsForTheBatchUnderWayAndBeginsNoOther() throws InterruptedException {
    // given
    request();
    // when, then
    assertThat(rounds.stop(Duration.ofMillis(1))).isFalse();
    batches.remove().complete(10);
    assertThat(rounds.stop(Duration.ofMillis(1))).isTrue();
    request().assertCompleted();
    assertThat(begun).isEqualTo(1);
  }

  private UniAssertSubscriber<Void> request() {
    return rounds.request().subscribe().withSubscriber(UniAssertSubscriber.create());
  }

  private Uni<Integer> batch() {
    begun++;
    CompletableFuture<Integer> done = new CompletableFuture<>();
    batches.add(done);
    return Uni.createFrom().completionStage(done);
  }
}
