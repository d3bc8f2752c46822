package io.slotwright.plumbing.feed;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs a piece of work once at a time. All callers that arrive during a run share the next one:
/// the current run began too early for them.
public final class SharedRuns<T> {

  private final Supplier<Uni<T>> work;
  private @Nullable CompletableFuture<T> underWay;
  private @Nullable CompletableFuture<T> next;

  public SharedRuns(Supplier<Uni<T>> work) {
    this.work = work;
  }

  /// The result of a run that begins after this call.
  public Uni<T> take() {
    CompletableFuture<T> mine = join();
    // A copy, because who stops waiting must not stop the others' turn.
    return Uni.createFrom().completionStage(mine::copy);
  }

  private synchronized CompletableFuture<T> join() {
    CompletableFuture<T> mine = next == null ? new CompletableFuture<>() : next;
    next = mine;
    if (underWay == null) {
      begin();
    }
    return mine;
  }

  private synchronized void begin() {
    CompletableFuture<T> turn = next;
    underWay = turn;
    next = null;
    if (turn != null) {
      Uni.createFrom()
          .deferred(work::get)
          .subscribe()
          .with(
              result -> end(() -> turn.complete(result)),
              failure -> end(() -> turn.completeExceptionally(failure)));
    }
  }

  private void end(Runnable tell) {
    begin();
    tell.run();
  }
}
