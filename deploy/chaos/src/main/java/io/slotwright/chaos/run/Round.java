package io.slotwright.chaos.run;

import io.slotwright.chaos.check.Breach;
import io.slotwright.chaos.check.Check;
import io.slotwright.chaos.client.Crowd;
import io.slotwright.chaos.client.Persistence;
import io.slotwright.chaos.client.RetryingClient;
import io.slotwright.chaos.client.Tally;
import io.slotwright.chaos.fault.Fault;
import io.slotwright.chaos.history.Aftermath;
import io.slotwright.chaos.history.Collision;
import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Trouble;
import io.slotwright.chaos.history.Truth;
import io.slotwright.chaos.stack.CollisionWatch;
import io.slotwright.chaos.stack.EventWatch;
import io.slotwright.chaos.stack.Ground;
import io.slotwright.chaos.stack.OpenGround;
import io.slotwright.chaos.stack.Scene;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Port;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Clients on a ground of their own, faults meanwhile, and the verdict when everything is calm.
public final class Round {
  private static final Duration CALM = Duration.ofMillis(300);
  private static final Duration CALM_WITHIN = Duration.ofSeconds(30);

  private final Scene scene;
  private final Tally tally;
  private final String keys;
  private final long seed;
  private final int clients;
  private final Persistence persistence;

  /// @param keys the prefix of this round's `Idempotency-Key`s, which no other round has
  public Round(
      Scene scene, Tally tally, String keys, long seed, int clients, Persistence persistence) {
    this.scene = scene;
    this.tally = tally;
    this.keys = keys;
    this.seed = seed;
    this.clients = clients;
    this.persistence = persistence;
  }

  /// Injects faults while clients work; returns when it has injected enough.
  @FunctionalInterface
  public interface Mischief {
    void among(Afflictions afflictions) throws IOException, InterruptedException, SQLException;
  }

  /// Injects faults, and records them.
  @FunctionalInterface
  public interface Afflictions {
    void inflict(Fault fault) throws IOException, InterruptedException;
  }

  /// The history of the round, and the promises that were broken.
  public record Verdict(History history, List<Breach> breaches) {}

  public Verdict play(Mischief mischief) throws IOException, InterruptedException, SQLException {
    Ground ground = new OpenGround(scene).open();
    Troubles troubles = new Troubles(scene);
    Set<Collision> collisions = new HashSet<>();
    List<Operation> operations;
    try (EventWatch events = new EventWatch(scene.ports().of(Port.KAFKA));
        RetryingClient http = new RetryingClient(scene.bookingDoors(), persistence, tally)) {
      try (CollisionWatch watch = new CollisionWatch(scene.database(), ground);
          Crowd crowd = new Crowd(clients, ground, http, tally, keys, seed)) {
        mischief.among(troubles::inflict);
        scene.heal();
        operations = crowd.finish();
        collisions.addAll(watch.seen());
      }
      return judge(ground, operations, collisions, troubles.all(), events);
    } finally {
      scene.bury();
    }
  }

  private Verdict judge(
      Ground ground,
      List<Operation> operations,
      Set<Collision> collisions,
      List<Trouble> troubles,
      EventWatch events)
      throws InterruptedException, SQLException {
    Settling settling = new Settling(scene, ground);
    Optional<Duration> outboxesEmpty = settling.untilOutboxesAreEmpty();
    Optional<Duration> calendarRight = settling.untilTheCalendarIsRight();
    awaitCalm();
    collisions.addAll(collisions(ground));
    Truth truth = scene.database().truth(ground, keys);
    Aftermath aftermath = settling.untilSeen(truth, events, outboxesEmpty, calendarRight);
    History history = new History(operations, truth, List.copyOf(collisions), troubles, aftermath);
    return new Verdict(
        history, Check.all().stream().flatMap(check -> check.breaches(history).stream()).toList());
  }

  private List<Collision> collisions(Ground ground) throws SQLException {
    try (Connection connection = scene.database().connect()) {
      return scene.database().collisions(connection, ground);
    }
  }

  /// By then, requests that clients have given up have been carried out or never will be.
  private void awaitCalm() throws InterruptedException, SQLException {
    Instant deadline = Instant.now().plus(CALM_WITHIN);
    Thread.sleep(CALM);
    while (scene.database().isBusy()) {
      if (Instant.now().isAfter(deadline)) {
        throw new Failure(
            "A session is still in a transaction after %d s of calm: no verdict is possible."
                .formatted(CALM_WITHIN.toSeconds()));
      }
      Thread.sleep(CALM);
    }
  }
}
