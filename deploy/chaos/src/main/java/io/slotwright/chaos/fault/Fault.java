package io.slotwright.chaos.fault;

import static java.util.stream.Collectors.joining;

import io.slotwright.chaos.probe.Probe;
import io.slotwright.chaos.proxy.Mode;
import io.slotwright.chaos.stack.Replica;
import io.slotwright.chaos.stack.Scene;
import io.slotwright.local.machine.Failure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A fault that the run injects.
public sealed interface Fault {

  /// In a few words, such as `kill postgres`.
  String words();

  /// Returns when it is over. A killed component is restarted later. Fails when the fault does not
  /// have its effect: a run with such a fault proves nothing.
  Effect happen(Scene scene) throws IOException, InterruptedException;

  /// The component that is restarted afterwards, if one is.
  default Optional<String> comesBack() {
    return Optional.empty();
  }

  /// `kill -9`.
  record Kill(String component) implements Fault {
    @Override
    public String words() {
      return "kill " + component;
    }

    @Override
    public Optional<String> comesBack() {
      return Optional.of(component);
    }

    @Override
    public Effect happen(Scene scene) throws InterruptedException {
      scene.awaitReady(component);
      ProcessHandle victim =
          ProcessHandle.of(scene.components().pid(component).orElseThrow()).orElseThrow();
      scene.components().kill(component);
      if (victim.isAlive() || scene.components().isReady(component)) {
        throw new Failure("A fault without effect: %s, but it still runs.".formatted(words()));
      }
      return Effect.atOnce();
    }
  }

  /// `SIGSTOP` of all its processes: it keeps its connections, answers nothing, and continues later
  /// as if no time had passed.
  record Freeze(String component, Duration length) implements Fault {
    @Override
    public String words() {
      return "freeze " + component;
    }

    @Override
    public Effect happen(Scene scene) throws InterruptedException {
      scene.awaitReady(component);
      return new Spell(words(), List.of(scene.probe(component)), length)
          .over(
              () -> scene.components().suspend(component),
              () -> scene.components().resume(component));
    }
  }

  /// Redis loses everything.
  record Flush() implements Fault {
    @Override
    public String words() {
      return "flush redis";
    }

    @Override
    public Effect happen(Scene scene) throws IOException, InterruptedException {
      scene.awaitReady("redis");
      scene.redis().flush();
      return Effect.atOnce();
    }
  }

  /// Answers on a line of one replica are delayed.
  ///
  /// @param replica its number, from 0
  record Slow(int replica, Line line, Duration by, Duration length) implements Fault {
    @Override
    public String words() {
      return "delay answers, " + line.end();
    }

    @Override
    public Effect happen(Scene scene) throws InterruptedException {
      Replica disturbed = scene.replicas().get(replica);
      scene.awaitReady(disturbed.name());
      Instant began = Instant.now();
      line.of(disturbed).set(new Mode.Delay(by));
      try {
        showDelay(line.probe(disturbed));
        Thread.sleep(length);
      } finally {
        line.of(disturbed).set(new Mode.Pass());
      }
      Instant healedAt = Instant.now();
      return new Effect(healedAt, Duration.between(began, healedAt), Duration.ZERO);
    }

    private void showDelay(Probe probe) {
      if (probe.answersWithin(by.dividedBy(2))) {
        throw new Failure("A fault without effect: %s, but answers are fast.".formatted(words()));
      }
    }
  }

  /// Lines of one replica are silent, all in the same way.
  ///
  /// @param replica its number, from 0
  /// @param mode one in which nothing comes back
  record Disturb(int replica, Set<Line> lines, Mode mode, Duration length) implements Fault {
    public Disturb {
      lines = Set.copyOf(lines);
    }

    public Disturb(int replica, Line line, Mode mode, Duration length) {
      this(replica, Set.of(line), mode, length);
    }

    /// The whole network of a replica.
    public static Disturb isolate(int replica, Mode.Silence mode, Duration length) {
      return new Disturb(replica, EnumSet.allOf(Line.class), mode, length);
    }

    @Override
    public String words() {
      return switch (mode) {
        case Mode.Swallow swallow -> "swallow answers, " + ends();
        case Mode.Cut cut -> "cut connections, " + ends();
        case Mode.Silence(boolean forGood) ->
            "drop packets, " + ends() + (forGood ? ", connections lost" : ", connections resume");
        case Mode.Delay delay -> "delay answers, " + ends();
        case Mode.Pass pass -> "nothing, " + ends();
      };
    }

    private String ends() {
      return lines.size() == Line.values().length
          ? "all of a replica"
          : lines.stream().sorted().map(Line::end).collect(joining(" and "));
    }

    @Override
    public Effect happen(Scene scene) throws InterruptedException {
      Replica disturbed = scene.replicas().get(replica);
      scene.awaitReady(disturbed.name());
      List<Probe> probes = lines.stream().map(line -> line.probe(disturbed)).toList();
      return new Spell(words(), probes, length)
          .over(() -> set(disturbed, mode), () -> set(disturbed, new Mode.Pass()));
    }

    private void set(Replica disturbed, Mode next) {
      lines.forEach(line -> line.of(disturbed).set(next));
    }
  }
}
