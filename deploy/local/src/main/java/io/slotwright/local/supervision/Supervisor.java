package io.slotwright.local.supervision;

import io.slotwright.local.machine.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Starts components in the order of their dependencies, each as soon as its dependencies are
/// ready; restarts those that die; ends all of them in the opposite order.
public final class Supervisor implements AutoCloseable {
  private static final Duration END_WITHIN = Duration.ofSeconds(10);

  /// A service goes on for its notice, answers what it has begun, and ends.
  private static final Duration REPLACED_WITHIN = Duration.ofSeconds(30);

  private final Map<String, Supervised> components = new LinkedHashMap<>();
  private final Leash leash = new Leash();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Consumer<String> progress;

  /// @param components dependencies come before the components that need them
  /// @param progress receives one line for each step
  public Supervisor(List<Component> components, RunFolder folder, Consumer<String> progress) {
    this.progress = progress;
    for (Component component : components) {
      this.components.put(component.name(), new Supervised(component, folder, leash, progress));
    }
  }

  /// Returns when all are ready; fails as soon as one has failed.
  public void start() {
    Map<String, CompletableFuture<Void>> started = new LinkedHashMap<>();
    for (Supervised supervised : components.values()) {
      started.put(
          supervised.component().name(),
          CompletableFuture.allOf(futuresOf(supervised.component(), started))
              .thenRunAsync(() -> supervised.start(this::giveUp), Thread::startVirtualThread));
    }
    awaitAll(started.values());
  }

  private CompletableFuture<?>[] futuresOf(
      Component component, Map<String, CompletableFuture<Void>> started) {
    return component.needs().stream()
        .filter(components::containsKey)
        .map(started::get)
        .toArray(CompletableFuture[]::new);
  }

  private static void awaitAll(Collection<CompletableFuture<Void>> started) {
    CompletableFuture<Void> outcome = new CompletableFuture<>();
    for (CompletableFuture<Void> one : started) {
      one.exceptionally(
          failure -> {
            outcome.completeExceptionally(failure);
            return null;
          });
    }
    var _ =
        CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
            .thenRun(() -> outcome.complete(null));
    join(outcome);
  }

  private static void join(CompletableFuture<Void> outcome) {
    try {
      outcome.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Failure failure ? failure : e;
    }
  }

  private void giveUp(Failure failure) {
    end.completeExceptionally(failure);
  }

  /// Returns when [#close] is called; fails when a component cannot be kept alive.
  public void awaitEnd() {
    join(end);
  }

  public void start(String component) {
    named(component).start(this::giveUp);
  }

  /// Ends the component's process in an orderly way; it is not restarted until the next start.
  public void stop(String component) {
    stop(component, END_WITHIN);
  }

  /// Ends a process that needs longer for it than others.
  public void stop(String component, Duration patience) {
    uninterrupted(() -> named(component).stop(patience));
  }

  /// Starts another process of a component beside the running one and then ends that one. While the
  /// other has not become ready, the running one goes on; when it cannot, this fails.
  ///
  /// @param next of the same name, on other ports
  public void replace(Component next) throws InterruptedException {
    named(next.name()).replace(next, REPLACED_WITHIN, this::giveUp);
  }

  public boolean has(String component) {
    return components.containsKey(component);
  }

  /// As it runs now.
  public Component component(String name) {
    return named(name).component();
  }

  /// Kills the component's process like `kill -9`; it is restarted as after any crash.
  public void kill(String component) {
    named(component).kill();
  }

  /// Freezes the component's process and its descendants (`SIGSTOP`).
  public void suspend(String component) {
    named(component).suspend();
  }

  public void resume(String component) {
    named(component).resume();
  }

  public boolean isReady(String component) {
    return named(component).isReady();
  }

  /// Returns when the component is ready, after [#kill] when it is ready again; fails with one line
  /// when that takes too long.
  public void awaitReady(String component, Duration patience) throws InterruptedException {
    Instant deadline = Instant.now().plus(patience);
    while (!isReady(component)) {
      if (Instant.now().isAfter(deadline)) {
        throw new Failure("%s is not ready after %d s.".formatted(component, patience.toSeconds()));
      }
      Thread.sleep(Duration.ofMillis(50));
    }
  }

  /// Empty while it does not run.
  public OptionalLong pid(String component) {
    return named(component).pid();
  }

  private Supervised named(String component) {
    Supervised supervised = components.get(component);
    if (supervised == null) {
      throw new Failure(
          "There is no component %s; there are %s."
              .formatted(component, String.join(", ", components.keySet())));
    }
    return supervised;
  }

  /// Ends every process: dependants before their dependencies. Takes ten seconds at most.
  @Override
  public void close() {
    if (!closing.getAndSet(true)) {
      progress.accept("Ending everything");
    }
    Instant deadline = Instant.now().plus(END_WITHIN);
    Map<String, CompletableFuture<Void>> ended = new LinkedHashMap<>();
    List<Supervised> reversed = new ArrayList<>(components.values()).reversed();
    for (Supervised supervised : reversed) {
      CompletableFuture<?>[] dependants =
          reversed.stream()
              .filter(other -> other.component().needs().contains(supervised.component().name()))
              .map(other -> ended.get(other.component().name()))
              .toArray(CompletableFuture[]::new);
      ended.put(
          supervised.component().name(),
          CompletableFuture.allOf(dependants)
              .thenRunAsync(() -> end(supervised, deadline), Thread::startVirtualThread));
    }
    CompletableFuture.allOf(ended.values().toArray(CompletableFuture[]::new)).join();
    leash.close();
    end.complete(null);
  }

  /// A component that others wait for gets half of the remaining time.
  private static void end(Supervised supervised, Instant deadline) {
    Duration left = Duration.between(Instant.now(), deadline).dividedBy(2);
    uninterrupted(() -> supervised.stop(left.isNegative() ? Duration.ZERO : left));
  }

  private interface Interruptible {
    void run() throws InterruptedException;
  }

  private static void uninterrupted(Interruptible action) {
    try {
      action.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }
}
