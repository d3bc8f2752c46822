package io.slotwright.schedule.closure.flow;

import static java.util.stream.Collectors.toSet;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.ClosurePlan;
import io.slotwright.schedule.closure.ClosurePlanning;
import io.slotwright.schedule.closure.EventVersion;
import io.slotwright.schedule.closure.FileClosures;
import io.slotwright.schedule.closure.ImportedClosure;
import io.slotwright.schedule.hours.DateOverride;
import io.slotwright.schedule.hours.flow.Overrides;
import io.slotwright.schedule.version.LockedOwner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Computes what the import of a file changes, while the service point is locked.
@ApplicationScoped
public class PlanClosures {

  private final Overrides overrides;
  private final ImportedClosures imported;

  PlanClosures(Overrides overrides, ImportedClosures imported) {
    this.overrides = overrides;
    this.imported = imported;
  }

  Uni<ClosurePlan> plan(
      SqlConnection connection, LockedOwner point, FileClosures file, DateSpan window) {
    UUID id = point.owner().id();
    return imported
        .versions(connection, id, file.uids())
        .chain(
            versions ->
                imported
                    .of(connection, id)
                    .chain(
                        earlier ->
                            overrides
                                .find(connection, point.owner(), window)
                                .map(
                                    found -> plan(file, versions, earlier, found, window, point))));
  }

  private static ClosurePlan plan(
      FileClosures file,
      List<EventVersion> versions,
      List<ImportedClosure> earlier,
      List<DateOverride> found,
      DateSpan window,
      LockedOwner point) {
    Set<LocalDate> overridden = found.stream().map(DateOverride::date).collect(toSet());
    return ClosurePlanning.plan(file, versions, earlier, overridden, window, point.zone());
  }
}
