package io.slotwright.plumbing.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps the result of the last of many readings, of which each continues the one before. Callers
/// share readings; one is under way at a time.
public final class Follower<S> {

  private final SharedRuns<S> turns;
  private final Function<Optional<S>, Uni<S>> read;
  private final Consumer<S> listener;
  private volatile @Nullable Known<S> last;

  /// @param began when the reading began, by [System#nanoTime]
  private record Known<S>(S state, long began) {}

  /// @param read reads on from the last state; from the beginning when there is none. It has a
  /// timeout of its own
  /// @param listener is called after each reading, in the context of the readings; must not block
  public Follower(Vertx vertx, Function<Optional<S>, Uni<S>> read, Consumer<S> listener) {
    this.read = read;
    this.listener = listener;
    // Not in the context of the calling request: a reading outlives it.
    Context own = vertx.getOrCreateContext();
    this.turns =
        new SharedRuns<>(
            () -> Uni.createFrom().deferred(this::read).runSubscriptionOn(own::runOnContext));
  }

  /// The state of the last reading; empty before the first.
  public Optional<S> last() {
    return Optional.ofNullable(last).map(Known::state);
  }

  /// Whether the last reading began less than `age` ago.
  public boolean isYoungerThan(Duration age) {
    Known<S> known = last;
    return known != null && System.nanoTime() - known.began < age.toNanos();
  }

  /// Whether the last reading began after `moment`, as [System#nanoTime] has it.
  public boolean hasBegunAfter(long moment) {
    Known<S> known = last;
    return known != null && known.began - moment > 0;
  }

  /// How long ago the last reading began; not a number before the first.
  public double ageInSeconds() {
    Known<S> known = last;
    return known == null ? Double.NaN : (System.nanoTime() - known.began) / 1e9;
  }

  /// The state after a reading that begins after this call.
  public Uni<S> next() {
    return turns.take();
  }

  /// Like [#next()], in the context of the caller; fails after `patience`.
  public Uni<S> next(Duration patience) {
    return next().ifNoItem().after(patience).fail().emitOn(contextOfCaller());
  }

  /// Gives up the last state, so that the next reading starts from the beginning.
  public void forget() {
    last = null;
  }

  private Uni<S> read() {
    long began = System.nanoTime();
    return read.apply(last()).invoke(state -> last = new Known<>(state, began)).invoke(listener);
  }

  private static Executor contextOfCaller() {
    Context caller = Vertx.currentContext();
    return caller == null ? Runnable::run : caller::runOnContext;
  }
}
