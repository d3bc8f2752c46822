package io.slotwright.plumbing.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The calls to PostgreSQL that are under way in this process.
@Singleton
class OpenCalls {

  /// Calls that are younger wait on: an answer may be on its way.
  private static final int PATIENCE_TICKS = 6;

  private final Set<OpenCall<?>> open = ConcurrentHashMap.newKeySet();
  private volatile boolean silent;

  /// Does `work` and passes its result on, unless PostgreSQL falls silent: then fails with
  /// [PostgresSilent]. The work itself goes on until its connection has answered or is closed, so
  /// that what it has taken is given back.
  ///
  /// While PostgreSQL is silent no work begins. Otherwise each call would open a connection and
  /// leave it, and PostgreSQL would first have to deal with all of those when it is back.
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
