package io.slotwright.plumbing.postgres;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/// One call to PostgreSQL, whose caller may stop waiting before it completes.
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

  /// The number of ticks since it began, this one included.
  int age() {
    return ++ticks;
  }

  /// Fails the Uni of the caller, on the caller's context.
  void giveUp() {
    givenUp = true;
    if (context == null) {
      caller.fail(new PostgresSilent());
    } else {
      context.runOnContext(now -> caller.fail(new PostgresSilent()));
    }
  }

  /// Throws when the caller was refused: the work must not take effect then.
  void proceed() {
    if (givenUp) {
      throw new PostgresSilent();
    }
  }
}
