package io.slotwright.plumbing.feed;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/// Batches work that costs much the same for one input and for many. A run begins as soon as the
/// last one has ended, with all inputs that arrived meanwhile; no input waits for others to come.
public final class SharedBatches<I, O> {

  private final Function<List<I>, Uni<List<O>>> work;
  private final Queue<Entry<I, O>> waiting = new ConcurrentLinkedQueue<>();
  private final SharedRuns<Void> runs = new SharedRuns<>(this::run);

  private record Entry<I, O>(I input, CompletableFuture<O> output) {}

  /// @param work returns one output for each input, in their order; when it fails, so do all
  public SharedBatches(Function<List<I>, Uni<List<O>>> work) {
    this.work = work;
  }

  public Uni<O> take(I input) {
    Entry<I, O> entry = new Entry<>(input, new CompletableFuture<>());
    waiting.add(entry);
    return runs.take().chain(() -> Uni.createFrom().completionStage(entry.output));
  }

  private Uni<Void> run() {
    List<Entry<I, O>> entries = Stream.generate(waiting::poll).takeWhile(Objects::nonNull).toList();
    return entries.isEmpty()
        ? Uni.createFrom().voidItem()
        : work.apply(entries.stream().map(Entry::input).toList())
            .invoke(outputs -> complete(entries, outputs))
            .onFailure()
            .invoke(e -> entries.forEach(entry -> entry.output.completeExceptionally(e)))
            .replaceWithVoid();
  }

  private static <I, O> void complete(List<Entry<I, O>> entries, List<O> outputs) {
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).output.complete(outputs.get(i));
    }
  }
}
