package io.slotwright.schedule.closure.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.schedule.booked.UpcomingTimes;
import io.slotwright.schedule.booked.flow.FindDisplaced;
import io.slotwright.schedule.closure.ClosurePlan;
import io.slotwright.schedule.closure.FileClosures;
import io.slotwright.schedule.closure.flow.ImportClosures.Report;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.hours.flow.Owners;
import io.slotwright.schedule.version.HoursOwner;
import io.slotwright.schedule.version.LockedOwner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/// Closes a service point by what a file says, in the transaction of the caller.
@ApplicationScoped
public class FollowFile {

  private static final HoursOwner.Kind POINT = HoursOwner.Kind.SERVICE_POINT;

  private final Owners owners;
  private final PlanClosures plans;
  private final ApplyClosures closures;
  private final FindDisplaced displaced;

  FollowFile(Owners owners, PlanClosures plans, ApplyClosures closures, FindDisplaced displaced) {
    this.owners = owners;
    this.plans = plans;
    this.closures = closures;
    this.displaced = displaced;
  }

  /// Applies what the file changes; in a dry run, as far as needed to see what that does to
  /// bookings.
  Uni<Decision<Report>> follow(
      SqlConnection connection, Target target, FileClosures file, DateSpan window, boolean dryRun) {
    return Decisions.whenFound(
        owners.lock(connection, POINT, target),
        POINT.what(),
        point ->
            plans
                .plan(connection, point, file, window)
                .chain(
                    plan ->
                        apply(connection, point, plan, dryRun)
                            .map(
                                done -> done.map(lost -> new Report(dryRun, window, plan, lost)))));
  }

  private Uni<Decision<UpcomingTimes>> apply(
      SqlConnection connection, LockedOwner point, ClosurePlan plan, boolean dryRun) {
    Supplier<Uni<Decision<ClosurePlan>>> change =
        () -> closures.apply(connection, point, plan).replaceWith(Decision.accept(plan));
    return dryRun
        ? displaced.byRehearsed(connection, point.postIds(), change)
        : displaced.by(connection, point.postIds(), change);
  }
}
