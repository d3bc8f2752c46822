package io.slotwright.plumbing.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The pending PostgreSQL calls of this process.
@Singleton
class OpenCalls {

  /// Younger calls keep waiting: their response may be on its way.
  private static final int PATIENCE_TICKS = 6;

  private final Set<OpenCall<?>> open = ConcurrentHashMap.newKeySet();
  private volatile boolean silent;

  /// Runs `work` and returns its result, but fails with [PostgresSilent] when PostgreSQL stops
  /// answering. The work itself continues until its connection answers or is closed, so that its
  /// resources are released.
  ///
  /// While PostgreSQL is silent no work begins. Otherwise each call would open a connection and
  /// abandon it, and PostgreSQL would have to process all of those when it is back.
  <T> Uni<T> watch(Function<OpenCall<T>, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> silent ? Uni.createFrom().failure(new PostgresSilent()) : begin(work));
  }

  private <T> Uni<T> begin(Function<OpenCall<T>, Uni<T>> work) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              OpenCall<T> call = new OpenCall<>(emitter);
              open.add(call);
              work.apply(call)
                  .onTermination()
                  .invoke(() -> open.remove(call))
                  .subscribe()
                  .with(call::complete, call::fail);
            });
  }

  /// PostgreSQL is there: work may begin.
  void answered() {
    silent = false;
  }

  void tick(boolean silent) {
    this.silent = silent;
    for (OpenCall<?> call : open) {
      if (call.age() >= PATIENCE_TICKS && silent) {
        call.giveUp();
        open.remove(call);
      }
    }
  }
}
