package io.slotwright.plumbing.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharedRunsTest {

  private final Deque<CompletableFuture<String>> begun = new ArrayDeque<>();
  private final SharedRuns<String> turns =
      new SharedRuns<>(
          () -> {
            begun.add(new CompletableFuture<>());
            return Uni.createFrom().completionStage(begun.getLast());
          });

  @Test
  void whoAsksWhileATurnIsUnderWayGetsTheNext() {
    var first = ask();

    var second = ask();
    var third = ask();
    begun.remove().complete("one");

    first.assertItem("one");
    second.assertNotTerminated();
    begun.remove().complete("two");
    second.assertItem("two");
    third.assertItem("two");
    assertThat(begun).isEmpty();
  }

  @Test
  void aTurnThatFailsEndsToo() {
    var first = ask();
    var second = ask();

    begun.remove().completeExceptionally(new IllegalStateException("away"));
    begun.remove().complete("back");

    first.assertFailedWith(IllegalStateException.class, "away");
    second.assertItem("back");
  }

  @Test
  void whoStopsWaitingStopsNobodyElse() {
    var impatient = ask();
    var patient = ask();

    impatient.cancel();
    begun.remove().complete("one");
    begun.remove().complete("two");

    patient.assertItem("two");
  }

  private UniAssertSubscriber<String> ask() {
    return turns.take().subscribe().withSubscriber(UniAssertSubscriber.create());
  }
}
