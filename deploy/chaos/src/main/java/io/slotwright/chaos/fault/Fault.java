package io.slotwright.chaos.fault;

import io.slotwright.chaos.proxy.FaultProxy;
import io.slotwright.chaos.proxy.Mode;
import io.slotwright.chaos.stack.Replica;
import io.slotwright.chaos.stack.Scene;
import java.io.IOException;
import java.time.Duration;

/// Something that goes wrong.
public sealed interface Fault {

  /// In a few words, such as `kill postgres`.
  String words();

  /// Returns when it is over. What was killed comes back by itself, later.
  void happen(Scene scene) throws IOException, InterruptedException;

  /// `kill -9`.
  record Kill(String component) implements Fault {
    @Override
    public String words() {
      return "kill " + component;
    }

    @Override
    public void happen(Scene scene) {
      scene.components().kill(component);
    }
  }

  /// `SIGSTOP`: it keeps its connections, answers nothing, and goes on later as if no time had
  /// passed.
  record Freeze(String component, Duration length) implements Fault {
    @Override
    public String words() {
      return "freeze " + component;
    }

    @Override
    public void happen(Scene scene) throws InterruptedException {
      scene.components().suspend(component);
      try {
        Thread.sleep(length);
      } finally {
        scene.components().resume(component);
      }
    }
  }

  /// Redis forgets everything.
  record Flush() implements Fault {
    @Override
    public String words() {
      return "flush redis";
    }

    @Override
    public void happen(Scene scene) throws IOException {
      scene.redis().flush();
    }
  }

  /// Where a proxy stands.
  enum Line {
    CLIENTS_TO_REPLICA,
    REPLICA_TO_DATABASE;

    FaultProxy of(Replica replica) {
      return this == CLIENTS_TO_REPLICA ? replica.front() : replica.database();
    }
  }

  /// A line of one replica is disturbed.
  ///
  /// @param replica its number, from 0
  record Disturb(int replica, Line line, Mode mode, Duration length) implements Fault {
    @Override
    public String words() {
      String between = line == Line.CLIENTS_TO_REPLICA ? "clients" : "database";
      return switch (mode) {
        case Mode.Swallow swallow -> "swallow answers, " + between;
        case Mode.Cut cut -> "cut connections, " + between;
        case Mode.Delay delay -> "delay answers, " + between;
        case Mode.Pass pass -> "nothing, " + between;
      };
    }

    @Override
    public void happen(Scene scene) throws InterruptedException {
      FaultProxy proxy = line.of(scene.replicas().get(replica));
      proxy.set(mode);
      try {
        Thread.sleep(length);
      } finally {
        proxy.set(new Mode.Pass());
      }
    }
  }
}
