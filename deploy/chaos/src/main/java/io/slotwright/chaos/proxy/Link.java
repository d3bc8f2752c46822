package io.slotwright.chaos.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A connection through the proxy.
final class Link {
  private final NetSocket caller;
  private final Supplier<Future<NetSocket>> target;
  private final Supplier<Mode> mode;
  private @Nullable NetSocket callee;
  private boolean opened;
  private boolean silent;
  private boolean dead;
  private boolean ended;
  private volatile boolean torn;
  private Runnable onEnd = () -> {};

  /// @param caller paused
  /// @param target connects to the server
  Link(NetSocket caller, Supplier<Future<NetSocket>> target, Supplier<Mode> mode) {
    this.caller = caller;
    this.target = target;
    this.mode = mode;
    caller.closeHandler(closed -> end());
    caller.exceptionHandler(broken -> caller.close());
  }

  void onEnd(Runnable action) {
    onEnd = action;
  }

  synchronized void open() {
    opened = true;
    target.get().onSuccess(this::join).onFailure(refused -> caller.close());
  }

  private synchronized void join(NetSocket connected) {
    callee = connected;
    connected.handler(this::answer);
    connected.closeHandler(closed -> end());
    connected.exceptionHandler(broken -> connected.close());
    caller.handler(asked -> ask(connected, asked));
    if (ended) {
      connected.close();
    } else if (silent) {
      connected.pause();
    } else {
      caller.resume();
    }
  }

  /// Whether it has lost data.
  boolean isTorn() {
    return torn;
  }

  /// Whether it will never forward anything again.
  synchronized boolean isDead() {
    return dead;
  }

  synchronized void cut() {
    silent = false;
    caller.close();
    if (callee != null) {
      callee.close();
    }
    end();
  }

  /// Stops reading, so that neither side receives data or notices the other's end. Data that is
  /// lost for ever is read and thrown away.
  synchronized void fallSilent(boolean forGood) {
    silent = true;
    dead |= forGood;
    if (dead) {
      caller.handler(lost -> {});
      caller.resume();
      return;
    }
    caller.pause();
    if (callee != null) {
      callee.pause();
    }
  }

  synchronized void speakAgain() {
    if (dead || !silent) {
      return;
    }
    silent = false;
    if (ended) {
      cut();
    } else if (callee != null) {
      callee.resume();
      caller.resume();
    } else if (!opened) {
      open();
    }
  }

  private synchronized void ask(NetSocket server, Buffer asked) {
    if (!dead) {
      forward(caller, server, asked);
    }
  }

  private synchronized void answer(Buffer answer) {
    if (dead) {
      return;
    }
    switch (mode.get()) {
      // Data that was read before the silence began is still on its way.
      case Mode.Pass pass -> pass(answer);
      case Mode.Silence silence -> pass(answer);
      case Mode.Swallow swallow -> torn = true;
      case Mode.Cut cut -> cut();
      case Mode.Delay(var by) -> delay(answer, Math.max(1, by.toMillis()));
    }
  }

  private void delay(Buffer answer, long millis) {
    NetSocket server = callee;
    if (server == null) {
      return;
    }
    server.pause();
    Vertx.currentContext()
        .owner()
        .setTimer(
            millis,
            due -> {
              pass(answer);
              resume(server);
            });
  }

  private synchronized void resume(NetSocket socket) {
    if (!silent) {
      socket.resume();
    }
  }

  /// Data after a loss is useless.
  private synchronized void pass(Buffer answer) {
    NetSocket server = callee;
    if (torn) {
      cut();
    } else if (server != null && !dead) {
      forward(server, caller, answer);
    }
  }

  private void forward(NetSocket from, NetSocket to, Buffer data) {
    to.write(data);
    if (to.writeQueueFull()) {
      from.pause();
      to.drainHandler(drained -> resume(from));
    }
  }

  /// During silence the other side does not notice.
  private synchronized void end() {
    ended = true;
    if (silent) {
      return;
    }
    onEnd.run();
    caller.close();
    if (callee != null) {
      callee.close();
    }
  }
}
