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

  /// Runs `work` and returns its result, but fails with [PostgresSilent] when PostgreSQL stops
  /// answering. The work itself continues until its connection answers or is closed, so that its
  /// resources are released.
  <T> Uni<T> watch(Function<OpenCall<T>, Uni<T>> work) {
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

  void tick(boolean silent) {
    for (OpenCall<?> call : open) {
      if (call.age() >= PATIENCE_TICKS && silent) {
        call.giveUp();
        open.remove(call);
      }
    }
  }
}
