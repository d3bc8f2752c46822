package io.slotwright.schedule.closure.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.plumbing.work.LongWork;
import io.slotwright.schedule.booked.UpcomingTimes;
import io.slotwright.schedule.closure.ClosurePlan;
import io.slotwright.schedule.closure.FileClosures;
import io.slotwright.schedule.closure.ImportWindow;
import io.slotwright.schedule.closure.icalendar.CalendarFile;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.hours.flow.Owners;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/// Closes a service point by the events of a calendar file, or reports what that would change.
@ApplicationScoped
public class ImportClosures {

  private static final HoursOwner.Kind POINT = HoursOwner.Kind.SERVICE_POINT;

  private final Transactions transactions;
  private final Owners owners;
  private final FollowFile followFile;
  private final InstantSource clock;
  private final LongWork longWork;

  ImportClosures(
      Transactions transactions,
      Owners owners,
      FollowFile followFile,
      InstantSource clock,
      LongWork longWork) {
    this.transactions = transactions;
    this.owners = owners;
    this.followFile = followFile;
    this.clock = clock;
    this.longWork = longWork;
  }

  /// A file, and how to import it.
  ///
  /// @param charset that it was sent with
  /// @param takesTransparent as for [CalendarFile#read]
  /// @param dryRun whether to change nothing
  public record File(
      byte[] content,
      Charset charset,
      ImportWindow window,
      boolean takesTransparent,
      boolean dryRun) {}

  /// The effect of an import, done or in a dry run.
  ///
  /// @param displaced the bookings that lose their time by it
  public record Report(
      boolean dryRun, DateSpan window, ClosurePlan plan, UpcomingTimes displaced) {}

  /// Imports all of a file in one transaction, except invalid events.
  ///
  /// @param target the service point
  /// @return refused as [ImportWindow#seenFrom] and [CalendarFile#read] refuse, the file unread
  /// when there is no such point in the organisation
  public Uni<Decision<Report>> run(Target target, File file) {
    return Decisions.whenFound(
        owners.zoneOfOwn(POINT, target),
        POINT.what(),
        zone ->
            Decisions.whenAccepted(
                file.window().seenFrom(LocalDate.ofInstant(clock.instant(), zone)),
                window -> run(target, file, zone, window)));
  }

  private Uni<Decision<Report>> run(Target target, File file, ZoneId zone, DateSpan window) {
    return read(file, zone, window)
        .chain(
            read ->
                Decisions.whenAccepted(
                    read, found -> follow(target, found, window, file.dryRun())));
  }

  private Uni<Decision<Report>> follow(
      Target target, FileClosures found, DateSpan window, boolean dryRun) {
    Function<SqlConnection, Uni<Decision<Report>>> work =
        connection -> followFile.follow(connection, target, found, window, dryRun);
    return dryRun ? transactions.rehearseLong(work) : transactions.runLong(work);
  }

  private Uni<Decision<FileClosures>> read(File file, ZoneId zone, DateSpan window) {
    return longWork.run(
        () ->
            CalendarFile.read(
                file.content(), file.charset(), zone, window, file.takesTransparent()));
  }
}
