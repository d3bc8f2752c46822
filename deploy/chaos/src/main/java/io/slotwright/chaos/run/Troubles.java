package io.slotwright.chaos.run;

import io.slotwright.chaos.fault.Effect;
import io.slotwright.chaos.fault.Fault;
import io.slotwright.chaos.history.Trouble;
import io.slotwright.chaos.stack.Scene;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Injects faults, and records each with its effect and the time of its healing.
public final class Troubles {
  private final Scene scene;
  private final List<CompletableFuture<Trouble>> all = new ArrayList<>();

  public Troubles(Scene scene) {
    this.scene = scene;
  }

  public void inflict(Fault fault) throws IOException, InterruptedException {
    Instant from = Instant.now();
    Effect effect = fault.happen(scene);
    all.add(
        fault
            .comesBack()
            .map(component -> untilBack(fault, from, component))
            .orElseGet(
                () ->
                    CompletableFuture.completedFuture(
                        new Trouble(
                            fault.words(),
                            from,
                            effect.healedAt(),
                            effect.lasted(),
                            effect.healing()))));
  }

  private CompletableFuture<Trouble> untilBack(Fault fault, Instant from, String component) {
    CompletableFuture<Trouble> back = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            scene.awaitReady(component);
            Instant to = Instant.now();
            Duration away = Duration.between(from, to);
            back.complete(new Trouble(fault.words(), from, to, Duration.ZERO, away));
          } catch (InterruptedException | RuntimeException e) {
            back.completeExceptionally(e);
          }
        });
    return back;
  }

  /// All of them, after all components are ready again.
  public List<Trouble> all() {
    return all.stream().map(CompletableFuture::join).toList();
  }
}
