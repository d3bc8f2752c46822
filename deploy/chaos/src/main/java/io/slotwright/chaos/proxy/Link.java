package io.slotwright.chaos.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.function.Supplier;

/// A connection through the proxy. All that happens to it happens on one event loop.
final class Link {
  private final NetSocket caller;
  private final NetSocket callee;
  private final Supplier<Mode> mode;
  private volatile boolean torn;
  private Runnable onEnd = () -> {};

  Link(NetSocket caller, NetSocket callee, Supplier<Mode> mode) {
    this.caller = caller;
    this.callee = callee;
    this.mode = mode;
  }

  void onEnd(Runnable action) {
    onEnd = action;
  }

  void open() {
    caller.handler(asked -> forward(caller, callee, asked));
    callee.handler(this::answer);
    caller.closeHandler(closed -> end(callee));
    callee.closeHandler(closed -> end(caller));
    caller.exceptionHandler(broken -> caller.close());
    callee.exceptionHandler(broken -> callee.close());
    caller.resume();
  }

  /// Whether it has lost something.
  boolean isTorn() {
    return torn;
  }

  void cut() {
    caller.close();
    callee.close();
  }

  private void answer(Buffer answer) {
    switch (mode.get()) {
      case Mode.Pass pass -> pass(answer);
      case Mode.Swallow swallow -> torn = true;
      case Mode.Cut cut -> cut();
      case Mode.Delay(var by) -> {
        callee.pause();
        Vertx.currentContext()
            .owner()
            .setTimer(
                Math.max(1, by.toMillis()),
                due -> {
                  pass(answer);
                  callee.resume();
                });
      }
    }
  }

  /// What follows something lost is no good any more.
  private void pass(Buffer answer) {
    if (torn) {
      cut();
    } else {
      forward(callee, caller, answer);
    }
  }

  private static void forward(NetSocket from, NetSocket to, Buffer data) {
    to.write(data);
    if (to.writeQueueFull()) {
      from.pause();
      to.drainHandler(drained -> from.resume());
    }
  }

  private void end(NetSocket other) {
    onEnd.run();
    other.close();
  }
}
