package io.slotwright.plumbing.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharedBatchesTest {

  private final List<List<Integer>> batches = new ArrayList<>();
  private final List<CompletableFuture<List<String>>> begun = new ArrayList<>();
  private final SharedBatches<Integer, String> shared =
      new SharedBatches<>(
          inputs -> {
            batches.add(inputs);
            begun.add(new CompletableFuture<>());
            return Uni.createFrom().completionStage(begun.getLast());
          });

  @Test
  void theFirstInputWaitsForNobodyAndThoseDuringItsRunShareTheNext() {
    var first = ask(1);
    var second = ask(2);
    var third = ask(3);

    begun.get(0).complete(List.of("one"));
    begun.get(1).complete(List.of("two", "three"));

    first.assertItem("one");
    second.assertItem("two");
    third.assertItem("three");
    assertThat(batches).containsExactly(List.of(1), List.of(2, 3));
  }

  @Test
  void aRunThatFailsFailsItsOwnInputsOnly() {
    var first = ask(1);
    var second = ask(2);

    begun.get(0).completeExceptionally(new IllegalStateException("away"));
    begun.get(1).complete(List.of("two"));

    first.assertFailedWith(IllegalStateException.class, "away");
    second.assertItem("two");
  }

  private UniAssertSubscriber<String> ask(int input) {
    return shared.take(input).subscribe().withSubscriber(UniAssertSubscriber.create());
  }
}
