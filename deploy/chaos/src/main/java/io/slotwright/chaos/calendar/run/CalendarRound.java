package io.slotwright.chaos.calendar.run;

import io.slotwright.chaos.calendar.check.CalendarCheck;
import io.slotwright.chaos.calendar.client.Audience;
import io.slotwright.chaos.calendar.client.Audience.Seen;
import io.slotwright.chaos.calendar.client.CalendarHttp;
import io.slotwright.chaos.calendar.client.FreshAnswers;
import io.slotwright.chaos.calendar.client.Questions;
import io.slotwright.chaos.calendar.client.Sums;
import io.slotwright.chaos.calendar.history.CalendarHistory;
import io.slotwright.chaos.calendar.history.Settled;
import io.slotwright.chaos.check.Breach;
import io.slotwright.chaos.check.PublishedInTime;
import io.slotwright.chaos.client.Crowd;
import io.slotwright.chaos.client.Persistence;
import io.slotwright.chaos.client.RetryingClient;
import io.slotwright.chaos.client.Tally;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Trouble;
import io.slotwright.chaos.run.Round.Mischief;
import io.slotwright.chaos.run.Settling;
import io.slotwright.chaos.run.Troubles;
import io.slotwright.chaos.stack.Ground;
import io.slotwright.chaos.stack.OpenGround;
import io.slotwright.chaos.stack.Scene;
import io.slotwright.local.client.Eventually;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Readers and viewers of a ground of their own, customers who book there, faults meanwhile, and
/// the verdict when everything is calm.
public final class CalendarRound {
  private static final Duration KNOWN_WITHIN = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int CUSTOMERS = 4;

  /// Longer than the bound of the checks, so that a report can show by how much it was missed.
  private static final Duration PATIENCE = PublishedInTime.BOUND.plusSeconds(5);

  private final Scene scene;
  private final Sums sums;
  private final Tally writes;
  private final Plan plan;

  /// @param seed of the clients' wishes
  /// @param keys the prefix of this round's `Idempotency-Key`s, which no other round has
  /// @param readsPerWrite customers wait until there are that many reads for each of their requests
  public record Plan(long seed, String keys, Audience.Size size, int readsPerWrite) {}

  /// The history of the round, and the promises that were broken.
  public record Verdict(CalendarHistory history, List<Breach> breaches) {}

  public CalendarRound(Scene scene, Sums sums, Tally writes, Plan plan) {
    this.scene = scene;
    this.sums = sums;
    this.writes = writes;
    this.plan = plan;
  }

  public Verdict play(Mischief mischief) throws IOException, InterruptedException, SQLException {
    return play(scene.doors(), mischief);
  }

  /// All clients leave the choice of a replica to the gateway.
  public Verdict playThroughTheGateway(Mischief mischief)
      throws IOException, InterruptedException, SQLException {
    List<URI> gateway = List.of(scene.gateway());
    return play(gateway, gateway, mischief);
  }

  /// @param doors of the readers and viewers: one to each replica, and the last to any
  public Verdict play(List<URI> doors, Mischief mischief)
      throws IOException, InterruptedException, SQLException {
    return play(doors, scene.bookingDoors(), mischief);
  }

  private Verdict play(List<URI> doors, List<URI> bookingDoors, Mischief mischief)
      throws IOException, InterruptedException, SQLException {
    Ground ground = new OpenGround(scene).open();
    Troubles troubles = new Troubles(scene);
    Questions questions = new Questions(ground);
    try (CalendarHttp http = new CalendarHttp();
        RetryingClient booking = new RetryingClient(bookingDoors, Persistence.CAREFUL, writes)) {
      FreshAnswers fresh = new FreshAnswers(http, scene.calendars(), questions);
      new Eventually(KNOWN_WITHIN, POLL)
          .until(fresh::areKnown, "The calendar has not consumed the posts of this round.");
      try (Crowd customers =
              new Crowd(
                  CUSTOMERS, ground, booking, writes, plan.keys(), plan.seed(), this::mayWrite);
          Audience audience =
              new Audience(http, doors, questions, sums, plan.size(), PATIENCE, plan.seed())) {
        mischief.among(troubles::inflict);
        scene.heal();
        // A viewer cannot know that the network between has forgotten its connection.
        scene.bury();
        return judge(ground, customers.finish(), audience, troubles.all(), fresh);
      }
    } finally {
      scene.bury();
    }
  }

  private boolean mayWrite() {
    return writes.operations() * plan.readsPerWrite() <= sums.reads();
  }

  private Verdict judge(
      Ground ground,
      List<Operation> bookings,
      Audience audience,
      List<Trouble> troubles,
      FreshAnswers fresh)
      throws InterruptedException, SQLException {
    Optional<Duration> right = new Settling(scene, ground).untilTheCalendarIsRight();
    Seen seen = audience.finish();
    Settled settled = new Settled(right, fresh.shown(), fresh.twins(PATIENCE), seen.screens());
    CalendarHistory history = new CalendarHistory(seen.deeds(), bookings, troubles, settled);
    return new Verdict(
        history,
        CalendarCheck.all().stream().flatMap(check -> check.breaches(history).stream()).toList());
  }
}
