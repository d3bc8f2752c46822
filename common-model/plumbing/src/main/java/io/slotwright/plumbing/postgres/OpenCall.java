package io.slotwright.plumbing.postgres;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/// One call to PostgreSQL, whose caller may stop waiting before it ends.
final class OpenCall<T> {

  private final UniEmitter<? super T> caller;
  private final @Nullable Context context = Vertx.currentContext();
  private int ticks;
  private volatile boolean givenUp;

  OpenCall(UniEmitter<? super T> caller) {
    this.caller = caller;
  }

  void complete(@Nullable T result) {
    caller.complete(result);
  }

  void fail(Throwable failure) {
    caller.fail(failure);
  }

  /// How many ticks it has lived through, this one included.
  int age() {
    return ++ticks;
  }

  /// Fails the caller where it called.
  void giveUp() {
    givenUp = true;
    if (context == null) {
      caller.fail(new PostgresSilent());
    } else {
      context.runOnContext(now -> caller.fail(new PostgresSilent()));
    }
  }

  /// Whether the caller has been refused. Work that notices in time must not take effect.
  void proceed() {
    if (givenUp) {
      throw new PostgresSilent();
    }
  }
}
