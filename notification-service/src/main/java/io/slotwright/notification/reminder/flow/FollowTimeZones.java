package io.slotwright.notification.reminder.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Progress;
import io.slotwright.plumbing.transaction.InTurn;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Computes pending reminders anew when the rules of the time zones have changed: a new release of
/// the Java runtime brings them.
@ApplicationScoped
public class FollowTimeZones {

  private static final int BATCH = 10;

  private final ReminderPlans plans;
  private final ArmReminders arm;
  private final Transactions transactions;
  private final InstantSource clock;

  FollowTimeZones(
      ReminderPlans plans, ArmReminders arm, Transactions transactions, InstantSource clock) {
    this.plans = plans;
    this.arm = arm;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(
        Job.progressing(
            "follow-time-zones", Pace.every("1h", Duration.ofSeconds(10)), this::follow));
  }

  /// Follows at one batch of service points.
  public Uni<Progress> follow() {
    return transactions
        .runLong(
            connection ->
                plans
                    .takeOutdated(connection, clock.instant(), BATCH)
                    .call(points -> armAll(connection, points)))
        .map(points -> Progress.of(points.size(), BATCH));
  }

  private Uni<Void> armAll(SqlConnection connection, List<UUID> points) {
    return InTurn.each(points, point -> arm.armAll(connection, point));
  }
}
