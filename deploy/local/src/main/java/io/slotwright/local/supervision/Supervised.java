package io.slotwright.local.supervision;

import io.slotwright.local.machine.Failure;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A component over time: its current process, and whether one should run.
final class Supervised {
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int LINES_OF_LOG = 15;

  private final RunFolder folder;
  private final Leash leash;
  private final Consumer<String> progress;
  private final RestartBudget budget = new RestartBudget();

  private volatile Component component;
  private volatile @Nullable Child child;
  private volatile boolean wanted;
  private volatile boolean ready;

  Supervised(Component component, RunFolder folder, Leash leash, Consumer<String> progress) {
    this.component = component;
    this.folder = folder;
    this.leash = leash;
    this.progress = progress;
  }

  Component component() {
    return component;
  }

  boolean isReady() {
    Child current = child;
    return ready && current != null && current.isAlive();
  }

  /// Empty while no process runs.
  OptionalLong pid() {
    Child current = child;
    return current != null && current.isAlive()
        ? OptionalLong.of(current.pid())
        : OptionalLong.empty();
  }

  /// Returns when the component is ready.
  void start(Consumer<Failure> onGivingUp) {
    wanted = true;
    bringUp(onGivingUp);
  }

  private void bringUp(Consumer<Failure> onGivingUp) {
    Instant began = Instant.now();
    try {
      component.prepare().run();
      Child launched = launch();
      if (launched == null) {
        return;
      }
      awaitReadiness(component, launched, began);
      component.settle().run();
      ready = true;
      sayReady(component, began);
      watch(launched, onGivingUp);
    } catch (IOException | SQLException e) {
      throw new Failure("%s cannot start: %s".formatted(component.name(), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Starts another process beside the running one, which ends when the other is ready. When that
  /// one does not become ready, it ends, and the running one stays.
  ///
  /// @param patience for the end of the one that is replaced
  void replace(Component next, Duration patience, Consumer<Failure> onGivingUp)
      throws InterruptedException {
    Instant began = Instant.now();
    Child last = child;
    if (last == null || !isReady()) {
      throw new Failure("%s does not run, or is not ready yet.".formatted(next.name()));
    }
    try {
      Child launched = Child.launch(next, folder, leash);
      try {
        awaitReadiness(next, launched, began);
      } catch (Failure | InterruptedException e) {
        launched.end(patience);
        throw e;
      }
      synchronized (this) {
        component = next;
        child = launched;
        ready = true;
      }
      sayReady(next, began);
      watch(launched, onGivingUp);
      last.end(patience);
    } catch (IOException e) {
      throw new Failure("%s cannot start: %s".formatted(next.name(), e.getMessage()), e);
    }
  }

  private void sayReady(Component started, Instant began) {
    progress.accept(
        "%-22s ready in %.1f s"
            .formatted(started.name(), Duration.between(began, Instant.now()).toMillis() / 1e3));
  }

  private void watch(Child launched, Consumer<Failure> onGivingUp) {
    var _ =
        launched
            .onExit()
            .thenRunAsync(() -> died(launched, onGivingUp), Thread::startVirtualThread);
  }

  /// Null when the component has been stopped in the meantime.
  private synchronized @Nullable Child launch() throws IOException {
    if (!wanted) {
      return null;
    }
    Child launched = Child.launch(component, folder, leash);
    child = launched;
    return launched;
  }

  private void awaitReadiness(Component started, Child launched, Instant began)
      throws InterruptedException {
    while (!started.readiness().isReady()) {
      if (!launched.isAlive()) {
        throw failed("ended with exit code %d before it was ready".formatted(launched.exitCode()));
      }
      if (Instant.now().isAfter(began.plus(READY_WITHIN))) {
        throw failed("is not ready after %d s".formatted(READY_WITHIN.toSeconds()));
      }
      Thread.sleep(POLL);
    }
  }

  private Failure failed(String what) {
    StringBuilder message =
        new StringBuilder(
            "%s %s. The end of %s:"
                .formatted(component.name(), what, folder.logOf(component.name())));
    LogTail.of(folder.logOf(component.name()), LINES_OF_LOG)
        .forEach(line -> message.append("\n  | ").append(line));
    return new Failure(message.toString());
  }

  private void died(Child dead, Consumer<Failure> onGivingUp) {
    if (child != dead) {
      return;
    }
    ready = false;
    pause();
    if (!wanted || child != dead) {
      return;
    }
    if (!budget.allowsRestartAfterDeathAt(Instant.now())) {
      onGivingUp.accept(failed("keeps ending (exit code %d)".formatted(dead.exitCode())));
      return;
    }
    progress.accept(
        "%-22s ended with exit code %d: restarting".formatted(component.name(), dead.exitCode()));
    try {
      bringUp(onGivingUp);
    } catch (Failure e) {
      Child latest = child;
      if (latest == null || latest == dead || latest.isAlive()) {
        onGivingUp.accept(e);
      } else {
        died(latest, onGivingUp);
      }
    }
  }

  /// The signal may be for the whole stack: wait for the supervisor to begin its end. And
  /// PostgreSQL's children need a moment to notice its death.
  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(300));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ends the process; it is not restarted until the next start.
  void stop(Duration patience) throws InterruptedException {
    Child current;
    synchronized (this) {
      wanted = false;
      ready = false;
      current = child;
    }
    if (current != null && current.isAlive()) {
      current.end(patience);
    }
  }

  /// Kills the process, as a crash would; it is restarted as after a crash.
  void kill() {
    ready = false;
    running().kill();
  }

  /// Freezes the process and its descendants: it keeps its sockets and answers nothing.
  void suspend() {
    running().freeze();
  }

  void resume() {
    running().thaw();
  }

  private Child running() {
    Child current = child;
    if (current == null || !current.isAlive()) {
      throw new IllegalStateException(component.name() + " does not run");
    }
    return current;
  }
}
